import type { Tx } from '@app/platform';
import type { Role } from '../roles.js';
import type { OfficerActor } from '../actor.js';
import { PEOPLE_CHANGE } from './change-people.js';
import { PersonNotFound } from './people.errors.js';
import type { PersonChange } from './person-change.js';

export interface PersonName {
  readonly vi: string;
  readonly en: string;
}

export interface PersonRole {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: PersonName;
  readonly agencyName: PersonName;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly basis: string;
  readonly state: 'in_force' | 'later' | 'ended';
}

export interface PersonItem {
  readonly id: string;
  readonly fullName: string;
  readonly username: string | null;
  readonly title: PersonName | null;
  readonly email: string | null;
  readonly state: 'active' | 'locked';
  /** Known to the identity provider by subject: somebody has signed in with it, or it was made at the start. */
  readonly signedIn: boolean;
  readonly version: number;
  /** In force or still to begin. */
  readonly roles: readonly PersonRole[];
}

export interface PeopleFilter {
  readonly q?: string | undefined;
  readonly unitId?: string | undefined;
  readonly role?: string | undefined;
  readonly state?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const STATE = `case when r.valid_to is not null and r.valid_to <= app_now() then 'ended' when r.valid_from > app_now() then 'later' else 'in_force' end`;
const rolesOf = (which: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'unitId', r.unit_id, 'unitCode', u.code, 'unitName', u.name, 'agencyName', g.name,
           'validFrom', r.valid_from, 'validTo', r.valid_to, 'basis', r.basis, 'state', ${STATE}) order by g.code, u.code, r.role, r.valid_from)
    from role_assignment r join unit u on u.id = r.unit_id join agency g on g.id = u.agency_id where r.account_id = a.id and ${which}), '[]'::jsonb) as roles`;
const LIVING = `(r.valid_to is null or r.valid_to > app_now())`;
const COLUMNS = `a.id, a.full_name as "fullName", a.username, nullif(a.title, '{}'::jsonb) as title, a.email, a.state, a.subject is not null as "signedIn", a.version`;

/** Officers by name; accents, part of a name, user name and e-mail all find. */
export async function listPeople(tx: Tx, filter: PeopleFilter): Promise<{ items: PersonItem[]; next: string | null }> {
  const rows = await tx.rows<PersonItem & Record<string, unknown>>(
    `select ${COLUMNS}, ${rolesOf(LIVING)} from account a
      where ($1::text is null or a.name_folded like '%' || fold($1) || '%' or a.username like '%' || lower($1) || '%' or lower(a.email) like '%' || lower($1) || '%')
        and ($2::uuid is null or exists (select 1 from role_assignment r where r.account_id = a.id and r.unit_id = $2 and ${LIVING}))
        and ($3::text is null or exists (select 1 from role_assignment r where r.account_id = a.id and r.role = $3 and ${LIVING}))
        and ($4::text is null or a.state = $4)
        and ($5::uuid is null or (a.name_folded, a.id) > (select b.name_folded, b.id from account b where b.id = $5))
      order by a.name_folded, a.id limit $6`,
    [like(filter.q), filter.unitId ?? null, filter.role ?? null, filter.state ?? null, filter.after ?? null, filter.limit + 1],
  );
  const items = rows.slice(0, filter.limit);
  return { items, next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}

/** What LIKE would read as a pattern is read as it was typed. */
const like = (q: string | undefined): string | null => (q === undefined || q.trim() === '' ? null : q.trim().replace(/[\\%_]/g, '\\$&'));

export interface SubstitutionView {
  readonly id: string;
  readonly accountId: string;
  readonly fullName: string;
  readonly substituteId: string;
  readonly substituteName: string;
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: PersonName;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly basis: string;
  readonly state: 'in_force' | 'later' | 'ended';
}

/** Where the account is away or stands in for somebody; ended ones of the last year too. */
export async function substitutionsOf(tx: Tx, accountId: string): Promise<SubstitutionView[]> {
  return tx.rows<SubstitutionView & Record<string, unknown>>(
    `select r.id, r.account_id as "accountId", a.full_name as "fullName", r.substitute_id as "substituteId", b.full_name as "substituteName", r.role, r.unit_id as "unitId",
       u.name as "unitName", r.valid_from as "validFrom", r.valid_to as "validTo", r.basis, ${STATE} as state
       from substitution r join account a on a.id = r.account_id join account b on b.id = r.substitute_id join unit u on u.id = r.unit_id
      where (r.account_id = $1 or r.substitute_id = $1) and r.valid_to > app_now() - interval '1 year' order by r.valid_from desc limit 100`,
    [accountId],
  );
}

export interface PersonDeed {
  readonly action: string;
  readonly at: Date;
  readonly by: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface PersonView extends PersonItem {
  readonly lockedBecause: string | null;
  readonly substitutions: readonly SubstitutionView[];
  /** What was done to the account, newest first. */
  readonly deeds: readonly PersonDeed[];
}

/** One account with every role it has had. @throws PersonNotFound */
export async function personView(tx: Tx, id: string): Promise<PersonView> {
  const person = await tx.maybeOne<PersonItem & { lockedBecause: string | null } & Record<string, unknown>>(
    `select ${COLUMNS}, a.locked_because as "lockedBecause", ${rolesOf('true')} from account a where a.id = $1`,
    [id],
  );
  if (person === null) throw new PersonNotFound();
  const deeds = await tx.rows<PersonDeed & Record<string, unknown>>(
    `select l.action, l.recorded_at as at, a.full_name as by, l.details from audit_log l left join account a on a.id::text = l.actor_id
      where l.object_kind = 'account' and l.object_id = $1 order by l.recorded_at desc limit 100`,
    [id],
  );
  return { ...person, substitutions: await substitutionsOf(tx, id), deeds };
}

export interface WaitingPersonChange {
  readonly id: string;
  readonly accountId: string;
  readonly fullName: string;
  readonly proposerId: string;
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly do: PersonChange['do'];
  readonly from: string | null;
  readonly to: string | null;
  readonly basis: string | null;
  readonly because: string | null;
  readonly role: Role | null;
  readonly unitName: PersonName | null;
  readonly substituteId: string | null;
  readonly substituteName: string | null;
}

/** Proposals that wait for a second administrator, oldest first. */
export async function waitingPersonChanges(tx: Tx<OfficerActor>): Promise<WaitingPersonChange[]> {
  return tx.rows<WaitingPersonChange & Record<string, unknown>>(
    `select p.id, a.id as "accountId", a.full_name as "fullName", p.proposer_id as "proposerId", b.full_name as proposer, p.proposed_at as "proposedAt", p.payload ->> 'do' as "do",
       p.payload ->> 'from' as "from", coalesce(p.payload ->> 'to', p.payload ->> 'on') as "to", p.payload ->> 'basis' as basis, p.payload ->> 'because' as because,
       coalesce(p.payload ->> 'role', r.role, t.role) as role, u.name as "unitName", s.id as "substituteId", s.full_name as "substituteName"
       from approval p join account a on a.id::text = p.subject join account b on b.id = p.proposer_id
       left join role_assignment r on r.id::text = p.payload ->> 'assignmentId'
       left join substitution t on t.id::text = p.payload ->> 'substitutionId'
       left join unit u on u.id::text = coalesce(p.payload ->> 'unitId', r.unit_id::text, t.unit_id::text)
       left join account s on s.id::text = coalesce(p.payload ->> 'substituteId', t.substitute_id::text)
      where p.kind = $1 and p.state = 'proposed' and p.subject_version = a.version order by p.proposed_at limit 200`,
    [PEOPLE_CHANGE],
  );
}
