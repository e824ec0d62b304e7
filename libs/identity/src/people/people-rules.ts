import type { Tx } from '@app/platform';
import { permissionsOf, type Role } from '../roles.js';
import type { OfficerActor } from '../actor.js';
import { DutiesConflict, LastAdministrator, PeopleNotYours, PeriodInvalid, RoleHeld } from './people.errors.js';
import { isProvinceRole } from './sensitive-role.js';

export interface Period {
  readonly from: Date;
  readonly to: Date | null;
}

const unitsAdministered = (actor: OfficerActor): string[] =>
  actor.roles.filter(({ role }) => permissionsOf(role).includes('people.manage')).map(({ unitId }) => unitId);

export const ofSystem = (actor: OfficerActor): boolean => actor.roles.some(({ role }) => role === 'system_admin');

/** A role in a unit: anything for an administrator of the system, else of the own agency and not of the whole province. @throws PeopleNotYours */
export async function refuseForeignUnit(tx: Tx<OfficerActor>, role: Role, unitId: string): Promise<void> {
  if (ofSystem(tx.actor)) return;
  const own = await tx.maybeOne(
    'select 1 from unit u where u.id = $1 and u.agency_id in (select agency_id from unit where id = any($2::uuid[]))',
    [unitId, unitsAdministered(tx.actor)],
  );
  if (own === null || isProvinceRole(role)) throw new PeopleNotYours();
}

/** The account as a whole: every role in force must be within reach. @throws PeopleNotYours */
export async function refuseForeignAccount(tx: Tx<OfficerActor>, accountId: string): Promise<void> {
  if (ofSystem(tx.actor)) return;
  const roles = await tx.rows<{ role: Role; unit_id: string }>(
    'select distinct role, unit_id from role_assignment where account_id = $1 and (valid_to is null or valid_to > app_now())',
    [accountId],
  );
  for (const { role, unit_id } of roles) await refuseForeignUnit(tx, role, unit_id);
}

/** From the first moment of a day, never before now, to the last moment of a day. @throws PeriodInvalid */
export async function periodOf(tx: Tx, { from, to }: { from: string; to: string | null }, zone: string): Promise<Period> {
  const bounds = await tx.one<{ from: Date; to: Date | null; past: boolean }>(
    `select greatest(app_now(), $1::date::timestamp at time zone $3) as "from", ($2::date + 1)::timestamp at time zone $3 as "to",
       $1::date < (app_now() at time zone $3)::date as past`,
    [from, to, zone],
  );
  if (bounds.past || (bounds.to !== null && bounds.to <= bounds.from)) throw new PeriodInvalid();
  return { from: bounds.from, to: bounds.to };
}

/** @throws RoleHeld */
export async function refuseHeldRole(tx: Tx, accountId: string, role: Role, unitId: string, period: Period): Promise<void> {
  const held = await tx.maybeOne(
    `select 1 from role_assignment where account_id = $1 and role = $2 and unit_id = $3
        and tstzrange(valid_from, valid_to) && tstzrange($4::timestamptz, $5::timestamptz)`,
    [accountId, role, unitId, period.from, period.to],
  );
  if (held !== null) throw new RoleHeld(role);
}

/**
 * Separation of duties: own roles and those stood in for, in the same time, by the rules in force on its first day, a day of the office's `zone`. @throws DutiesConflict
 */
export async function refuseConflict(
  tx: Tx,
  accountId: string,
  { role, unitId }: { readonly role: Role; readonly unitId: string },
  period: Period,
  zone: string,
): Promise<void> {
  const conflict = await tx.maybeOne<{ other: Role; source: string }>(
    `select held.role as other, c.source
       from (select ($4::timestamptz at time zone $6)::date as day) first
       cross join (select role, unit_id, valid_from, valid_to from role_assignment where account_id = $1
             union all select role, unit_id, valid_from, valid_to from substitution where substitute_id = $1) held
       join duty_conflict c on ((c.role = $2 and c.other_role = held.role) or (c.other_role = $2 and c.role = held.role))
         and c.valid_from <= first.day and (c.valid_to is null or c.valid_to >= first.day)
       join unit mine on mine.id = $3 join unit theirs on theirs.id = held.unit_id join agency a on a.id = mine.agency_id
      where tstzrange(held.valid_from, held.valid_to) && tstzrange($4::timestamptz, $5::timestamptz)
        and not a.code = any(c.exempt_agencies)
        and not exists (select 1 from duty_exemption e where e.agency_id = a.id and e.role = c.role and e.other_role = c.other_role
              and e.valid_from <= first.day and (e.valid_to is null or e.valid_to >= first.day))
        and (c.within = 'province' or (c.within = 'agency' and mine.agency_id = theirs.agency_id) or (c.within = 'unit' and mine.id = theirs.id))
      order by held.role limit 1`,
    [accountId, role, unitId, period.from, period.to, zone],
  );
  if (conflict !== null) throw new DutiesConflict(role, conflict.other, conflict.source);
}

/** Administrators of the system whose role has no end, without this one. */
async function otherAdministrators(tx: Tx, accountId: string): Promise<number> {
  const { count } = await tx.one<{ count: number }>(
    `select count(distinct a.id)::int as count from role_assignment r join account a on a.id = r.account_id
      where r.role = 'system_admin' and r.valid_from <= app_now() and r.valid_to is null and a.state = 'active' and a.id <> $1`,
    [accountId],
  );
  return count;
}

/**
 * Who administers the system stays so while too few others would: two where a role ends, because only two can give the next one; one where an
 * account is locked, because that may not wait. @throws LastAdministrator
 */
export async function refuseTooFewAdministrators(tx: Tx, accountId: string, least: number): Promise<void> {
  const isOne = await tx.maybeOne(
    `select 1 from role_assignment where account_id = $1 and role = 'system_admin' and (valid_to is null or valid_to > app_now())`,
    [accountId],
  );
  if (isOne !== null && (await otherAdministrators(tx, accountId)) < least) throw new LastAdministrator(least);
}

/** A new installation has one administrator, who appoints the second alone: nobody else has ever had the role. */
export async function isFirstAppointment(tx: Tx<OfficerActor>, role: Role, accountId: string): Promise<boolean> {
  if (role !== 'system_admin' || accountId === tx.actor.id || !ofSystem(tx.actor)) return false;
  return (await tx.maybeOne(`select 1 from role_assignment where role = 'system_admin' and account_id <> $1`, [tx.actor.id])) === null;
}
