import { randomUUID } from 'node:crypto';
import type { Keyring, Tx } from '@app/platform';
import type { CitizenActor } from '../actor.js';
import { profileOfCitizen, type CitizenProfile } from '../citizens.js';
import { DelegationNotFound, DelegationToOneself, TooManyDelegations } from '../identity.errors.js';

/** Protects the list, not the law. */
const MOST_OPEN = 20;

export interface Delegate {
  readonly fullName: string;
  readonly identifier: string;
}

export interface GivenDelegation extends Delegate {
  readonly id: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly open: boolean;
}

export interface HeldDelegation {
  readonly id: string;
  readonly validTo: Date | null;
  /** The person one may act for. */
  readonly person: CitizenProfile;
}

const OPEN = `g.valid_from <= app_now() and (g.valid_to is null or g.valid_to > app_now())`;

/** The signed-in person lets somebody act for them, to the end of a day or until they take it back. @throws DelegationToOneself, TooManyDelegations */
export async function giveDelegation(
  tx: Tx<CitizenActor>,
  keyring: Keyring,
  { fullName, identifier }: Delegate,
  last: { readonly day: string; readonly zone: string } | null,
): Promise<string> {
  const own = await profileOfCitizen(tx, keyring, tx.actor.id);
  if (own.identifier === identifier) throw new DelegationToOneself();
  // One after the other, so that the count holds.
  await tx.one('select id from citizen where id = $1 for no key update', [tx.actor.id]);
  const { count } = await tx.one<{ count: number }>(`select count(*)::int as count from delegation g where g.citizen_id = $1 and ${OPEN}`, [
    tx.actor.id,
  ]);
  if (count >= MOST_OPEN) throw new TooManyDelegations(MOST_OPEN);
  const id = randomUUID();
  const wrapped = keyring.newWrappedKey(id);
  await tx.run(
    `insert into delegation (id, citizen_id, delegate_index, valid_from, valid_to, wrapped_key, sealed) values ($1, $2, $3, app_now(), ($4::date + 1)::timestamp at time zone $7, $5, $6)`,
    [
      id,
      tx.actor.id,
      keyring.blindIndex('identifier', identifier),
      last?.day ?? null,
      wrapped,
      keyring.openKey(wrapped, id).sealJson({ fullName, identifier } satisfies Delegate, `delegation:${id}`),
      last?.zone ?? 'UTC',
    ],
  );
  return id;
}

/** Whom the signed-in person lets, or let, act for them; open ones first. */
export async function delegationsGiven(tx: Tx<CitizenActor>, keyring: Keyring): Promise<GivenDelegation[]> {
  const rows = await tx.rows<{ id: string; valid_from: Date; valid_to: Date | null; wrapped_key: Buffer; sealed: Buffer; open: boolean }>(
    `select g.id, g.valid_from, g.valid_to, g.wrapped_key, g.sealed, (${OPEN}) as open from delegation g where g.citizen_id = $1
      order by open desc, g.valid_from desc limit 100`,
    [tx.actor.id],
  );
  return rows.map((row) => ({
    id: row.id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    open: row.open,
    ...(keyring.openKey(row.wrapped_key, row.id).openJson(row.sealed, `delegation:${row.id}`) as Delegate),
  }));
}

/** For whom the signed-in person may act now. */
export async function delegationsHeld(tx: Tx<CitizenActor>, keyring: Keyring): Promise<HeldDelegation[]> {
  const rows = await tx.rows<{ id: string; valid_to: Date | null; citizen_id: string }>(
    `select g.id, g.valid_to, g.citizen_id from delegation g
      where g.delegate_index = (select identifier_index from citizen where id = $1) and ${OPEN} order by g.valid_from limit 100`,
    [tx.actor.id],
  );
  return Promise.all(
    rows.map(async (row) => ({ id: row.id, validTo: row.valid_to, person: await profileOfCitizen(tx, keyring, row.citizen_id) })),
  );
}

/** Ends now; dossiers handed in under it are the person's alone from here on. @throws DelegationNotFound */
export async function takeDelegationBack(tx: Tx<CitizenActor>, id: string): Promise<void> {
  const ended = await tx.run(`update delegation g set valid_to = app_now() where g.id = $1 and g.citizen_id = $2 and ${OPEN}`, [
    id,
    tx.actor.id,
  ]);
  if (ended === 0) throw new DelegationNotFound();
}
