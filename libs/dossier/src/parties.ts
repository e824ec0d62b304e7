import type { Keyring, Tx } from '@app/platform';
import type { Dossier } from './dossier.js';

export const PARTY_KINDS = ['owner', 'submitter', 'representative'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Owner and submitter are two different persons in law, even when they are the same human. */
export interface Party {
  readonly kind: PartyKind;
  readonly personKind: 'person' | 'organisation';
  readonly name: string;
  readonly identifier: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

type Contact = Pick<Party, 'identifier' | 'phone' | 'email' | 'address'>;

export async function insertParties(
  tx: Tx,
  keyring: Keyring,
  dossier: Pick<Dossier, 'id' | 'wrappedKey'>,
  parties: readonly Party[],
): Promise<void> {
  const key = keyring.openKey(dossier.wrappedKey, dossier.id);
  const written = parties.map((party) => {
    const { identifier, phone, email, address } = party;
    return tx.run(
      `insert into party (dossier_id, kind, person_kind, name, sealed, identifier_index, identifier_last4_index, phone_index) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        dossier.id,
        party.kind,
        party.personKind,
        party.name.normalize('NFC'),
        key.sealJson({ identifier, phone, email, address } satisfies Contact, `party:${dossier.id}:${party.kind}`),
        identifier === null ? null : keyring.blindIndex('identifier', identifier),
        identifier === null ? null : keyring.blindIndex('identifier-last4', identifier.slice(-4)),
        phone === null ? null : keyring.blindIndex('phone', phone),
      ],
    );
  });
  await Promise.all(written);
}

export async function partiesOf(tx: Tx, keyring: Keyring, dossier: Pick<Dossier, 'id' | 'wrappedKey'>): Promise<Party[]> {
  const rows = await tx.rows<{ kind: PartyKind; person_kind: Party['personKind']; name: string; sealed: Buffer }>(
    'select kind, person_kind, name, sealed from party where dossier_id = $1 order by kind',
    [dossier.id],
  );
  const key = keyring.openKey(dossier.wrappedKey, dossier.id);
  return rows.map((row) => ({
    kind: row.kind,
    personKind: row.person_kind,
    name: row.name,
    ...(key.openJson(row.sealed, `party:${dossier.id}:${row.kind}`) as Contact),
  }));
}

export async function contactOf(tx: Tx, keyring: Keyring, dossierId: string, kind: PartyKind): Promise<Contact> {
  const row = await tx.maybeOne<{ sealed: Buffer; wrapped_key: Buffer }>(
    'select p.sealed, d.wrapped_key from party p join dossier d on d.id = p.dossier_id where p.dossier_id = $1 and p.kind = $2',
    [dossierId, kind],
  );
  if (row === null) return { identifier: null, phone: null, email: null, address: null };
  return keyring.openKey(row.wrapped_key, dossierId).openJson(row.sealed, `party:${dossierId}:${kind}`) as Contact;
}
