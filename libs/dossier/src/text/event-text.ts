import type { Keyring, Tx } from '@app/platform';
import type { Dossier } from '../dossier.js';
import { randomUUID } from 'node:crypto';

/** Free text of people (reasons, notes, messages) is ciphertext under the dossier's key; the ledger holds only the reference. */
export async function sealText(tx: Tx, keyring: Keyring, dossier: Pick<Dossier, 'id' | 'wrappedKey'>, text: string): Promise<string> {
  const id = randomUUID();
  const sealed = keyring.openKey(dossier.wrappedKey, dossier.id).seal(text.normalize('NFC'), `text:${id}`);
  await tx.run('insert into event_text (id, dossier_id, sealed) values ($1, $2, $3)', [id, dossier.id, sealed]);
  return id;
}

export async function openTexts(
  tx: Tx,
  keyring: Keyring,
  dossier: Pick<Dossier, 'id' | 'wrappedKey'>,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = ids.filter((id): id is string => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; sealed: Buffer }>(
    'select id, sealed from event_text where dossier_id = $1 and id = any($2::uuid[])',
    [dossier.id, wanted],
  );
  const key = keyring.openKey(dossier.wrappedKey, dossier.id);
  return new Map(rows.map((row) => [row.id, key.open(row.sealed, `text:${row.id}`).toString('utf8')]));
}
