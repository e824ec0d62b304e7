import { findDossier } from '@app/dossier';
import type { CitizenActor } from '@app/identity';
import { DomainError, type ErrorTexts, type Keyring, type Tx } from '@app/platform';

export class RatingTooEarly extends DomainError {
  readonly code = 'feedback.too_early';
  readonly status = 409;
}

export class AlreadyRated extends DomainError {
  readonly code = 'feedback.already_rated';
  readonly status = 409;
}

export const FEEDBACK_TEXTS: ErrorTexts = {
  'feedback.too_early': {
    vi: { title: 'Chưa đánh giá được', remedy: 'Bạn đánh giá được sau khi hồ sơ được tiếp nhận.' },
    en: { title: 'Too early to rate', remedy: 'You can rate once the dossier was received.' },
  },
  'feedback.already_rated': {
    vi: { title: 'Bạn đã đánh giá hồ sơ này', remedy: 'Mỗi hồ sơ đánh giá một lần; cảm ơn bạn.' },
    en: { title: 'You have rated this dossier', remedy: 'One rating per dossier; thank you.' },
  },
};

/** One rating per dossier, after reception; officers never see who gave it (domain 8.9). */
export async function rateDossier(
  tx: Tx<CitizenActor>,
  keyring: Keyring,
  dossierId: string,
  score: number,
  comment: string | null,
): Promise<void> {
  const dossier = await findDossier(tx, dossierId);
  if (dossier.receivedAt === null) throw new RatingTooEarly();
  const sealed = comment === null ? null : keyring.openKey(dossier.wrappedKey, dossier.id).seal(comment, `rating:${dossier.id}`);
  const rated = await tx.run('insert into rating (dossier_id, score, sealed_comment) values ($1, $2, $3) on conflict do nothing', [
    dossier.id,
    score,
    sealed,
  ]);
  if (rated === 0) throw new AlreadyRated();
}
