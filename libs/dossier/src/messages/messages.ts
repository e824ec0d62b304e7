import type { Actor } from '@app/identity';
import { recordAudit } from '@app/audit';
import type { Keyring, Tx } from '@app/platform';
import type { Dossier } from '../dossier.js';
import { openTexts, sealText } from '../text/event-text.js';

export interface Message {
  readonly id: string;
  readonly authorKind: 'citizen' | 'officer' | 'system';
  readonly text: string;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

export async function sendMessage(tx: Tx<Actor>, keyring: Keyring, dossier: Dossier, text: string): Promise<{ id: string }> {
  const textRef = await sealText(tx, keyring, dossier, text);
  const row = await tx.one<{ id: string }>(
    `insert into message (dossier_id, author_kind, author_id, text_ref) values ($1, $2, $3, $4) returning id`,
    [dossier.id, tx.actor.kind, tx.actor.id, textRef],
  );
  await recordAudit(tx, { action: 'dossier.message', objectKind: 'dossier', objectId: dossier.id });
  return row;
}

/** All messages of a dossier; those of the other side are now read. */
export async function readMessages(tx: Tx<Actor>, keyring: Keyring, dossier: Dossier): Promise<Message[]> {
  await tx.run(`update message set read_at = app_now() where dossier_id = $1 and author_kind <> $2 and read_at is null`, [
    dossier.id,
    tx.actor.kind,
  ]);
  const rows = await tx.rows<Omit<Message, 'text'> & { textRef: string } & Record<string, unknown>>(
    `select id, author_kind as "authorKind", text_ref as "textRef", sent_at as "sentAt", read_at as "readAt" from message where dossier_id = $1 order by sent_at, id limit 500`,
    [dossier.id],
  );
  const texts = await openTexts(
    tx,
    keyring,
    dossier,
    rows.map(({ textRef }) => textRef),
  );
  return rows.map(({ textRef, ...row }) => ({ ...row, text: texts.get(textRef) ?? '' }));
}

export async function writeNote(tx: Tx<Actor>, keyring: Keyring, dossier: Dossier, text: string): Promise<{ id: string }> {
  const textRef = await sealText(tx, keyring, dossier, text);
  return tx.one<{ id: string }>(`insert into note (dossier_id, account_id, text_ref) values ($1, $2::uuid, $3) returning id`, [
    dossier.id,
    tx.actor.id,
    textRef,
  ]);
}
