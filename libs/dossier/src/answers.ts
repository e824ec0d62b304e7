import type { Keyring, Tx } from '@app/platform';
import type { Dossier } from './dossier.js';

export interface StoredAnswers {
  readonly formVersionId: string;
  readonly answers: Record<string, unknown>;
  readonly reported: Record<string, unknown>;
  readonly revision: number;
}

export async function answersOf(tx: Tx, keyring: Keyring, dossier: Pick<Dossier, 'id' | 'wrappedKey'>): Promise<StoredAnswers> {
  const row = await tx.one<{ form_version_id: string; sealed: Buffer; reported: Record<string, unknown>; revision: number }>(
    'select form_version_id, sealed, reported, revision from dossier_answer where dossier_id = $1',
    [dossier.id],
  );
  const answers = keyring.openKey(dossier.wrappedKey, dossier.id).openJson(row.sealed, `answers:${dossier.id}`) as Record<string, unknown>;
  return { formVersionId: row.form_version_id, answers, reported: row.reported, revision: row.revision };
}

export async function replaceAnswers(
  tx: Tx,
  keyring: Keyring,
  dossier: Pick<Dossier, 'id' | 'wrappedKey'>,
  answers: Readonly<Record<string, unknown>>,
  reported: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.run('update dossier_answer set sealed = $2, reported = $3, revision = revision + 1 where dossier_id = $1', [
    dossier.id,
    keyring.openKey(dossier.wrappedKey, dossier.id).sealJson(answers, `answers:${dossier.id}`),
    JSON.stringify(reported),
  ]);
}
