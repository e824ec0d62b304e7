import type { Keyring, Tx } from '@app/platform';
import type { CitizenActor } from '@app/identity';
import type { Dossier } from '../dossier.js';

/** The person or organisation that somebody acts for. */
export interface Represented {
  readonly relation: string;
  /** The standing delegation it rests on; null where a paper proves it. */
  readonly delegationId: string | null;
  readonly personKind: 'person' | 'organisation';
  readonly name: string;
  readonly identifier: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What a dossier says about it; the person is its owner. */
export interface Representation {
  readonly relation: string;
  readonly delegationId: string | null;
}

type Sealed = Omit<Represented, 'relation' | 'delegationId'>;

/** For whom a draft is written from now on. */
export async function keepRepresented(tx: Tx<CitizenActor>, keyring: Keyring, draftId: string, represented: Represented): Promise<void> {
  const { relation, delegationId, ...person } = represented;
  const { wrapped_key: wrapped } = await tx.one<{ wrapped_key: Buffer }>(
    'select wrapped_key from draft where id = $1 and citizen_id = $2',
    [draftId, tx.actor.id],
  );
  await tx.run(`insert into draft_representation (draft_id, relation, delegation_id, sealed) values ($1, $2, $3, $4)`, [
    draftId,
    relation,
    delegationId,
    keyring.openKey(wrapped, draftId).sealJson(person satisfies Sealed, `represented:${draftId}`),
  ]);
}

/** For whom a draft is written after all; null for the person who writes it. */
export async function changeRepresented(
  tx: Tx<CitizenActor>,
  keyring: Keyring,
  draftId: string,
  represented: Represented | null,
): Promise<void> {
  await tx.run('delete from draft_representation where draft_id = $1 and exists (select from draft where id = $1 and citizen_id = $2)', [
    draftId,
    tx.actor.id,
  ]);
  if (represented !== null) await keepRepresented(tx, keyring, draftId, represented);
}

export async function representedOfDraft(tx: Tx<CitizenActor>, keyring: Keyring, draftId: string): Promise<Represented | null> {
  const row = await tx.maybeOne<{ relation: string; delegation_id: string | null; sealed: Buffer; wrapped_key: Buffer }>(
    `select r.relation, r.delegation_id, r.sealed, d.wrapped_key from draft_representation r join draft d on d.id = r.draft_id
      where r.draft_id = $1 and d.citizen_id = $2`,
    [draftId, tx.actor.id],
  );
  if (row === null) return null;
  const person = keyring.openKey(row.wrapped_key, draftId).openJson(row.sealed, `represented:${draftId}`) as Sealed;
  return { relation: row.relation, delegationId: row.delegation_id, ...person };
}

export async function insertRepresentation(tx: Tx, keyring: Keyring, dossierId: string, represented: Represented): Promise<void> {
  const { relation, delegationId, identifier } = represented;
  await tx.run('insert into representation (dossier_id, relation, delegation_id, represented_index) values ($1, $2, $3, $4)', [
    dossierId,
    relation,
    delegationId,
    identifier === null ? null : keyring.blindIndex('identifier', identifier),
  ]);
}

export async function representationOf(tx: Tx, dossier: Pick<Dossier, 'id'>): Promise<Representation | null> {
  return tx.maybeOne<Representation & Record<string, unknown>>(
    'select relation, delegation_id as "delegationId" from representation where dossier_id = $1',
    [dossier.id],
  );
}
