import { createHash } from 'node:crypto';
import type { Database } from '@app/platform';
import { officer, system, type HeldRole, type OfficerActor } from '../actor.js';
import type { SessionLimits } from './sessions.js';

/**
 * Who of these sessions is still signed in, with the roles of now; a session that is not there has ended. Being asked for is not being seen:
 * an open page alone keeps nobody signed in.
 */
export async function officersOfSessions(
  database: Database,
  tokens: readonly string[],
  limits: SessionLimits,
): Promise<ReadonlyMap<string, OfficerActor>> {
  const byHash = new Map(tokens.map((token) => [createHash('sha256').update(token).digest('hex'), token]));
  const rows = await database.readAs(system('setup'), (tx) =>
    tx.rows<{ hash: string; id: string; fullName: string; roles: HeldRole[] | null }>(
      `select encode(session.id_hash, 'hex') as hash, a.id, a.full_name as "fullName", (
         select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id)) from (
           select role, unit_id from role_assignment where account_id = a.id and valid_from <= app_now() and (valid_to is null or valid_to > app_now())
           union
           select s.role, s.unit_id from substitution s where s.substitute_id = a.id and s.valid_from <= app_now() and s.valid_to > app_now()
             and exists (select 1 from role_assignment r where r.account_id = s.account_id and r.role = s.role and r.unit_id = s.unit_id and (r.valid_to is null or r.valid_to > app_now()))
         ) r) as roles
       from session join account a on a.id = session.account_id
       where session.id_hash = any(select decode(hash, 'hex') from unnest($1::text[]) hash) and session.expires_at > app_now()
         and session.last_seen_at > app_now() - make_interval(mins => $2) and a.state = 'active'`,
      [[...byHash.keys()], limits.idleMinutes],
    ),
  );
  return new Map(rows.map(({ hash, id, fullName, roles }) => [byHash.get(hash) ?? '', officer(id, fullName, roles ?? [])]));
}
