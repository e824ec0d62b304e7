import { createHash } from 'node:crypto';
import type { Database } from '@app/platform';
import { officer, system, type GivenRole, type OfficerActor } from '../actor.js';
import type { SessionLimits } from './sessions.js';
import { ROLES_IN_FORCE } from './roles-in-force.js';

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
    tx.rows<{ hash: string; id: string; fullName: string; roles: GivenRole[] | null }>(
      `select encode(session.id_hash, 'hex') as hash, a.id, a.full_name as "fullName", ${ROLES_IN_FORCE} as roles
       from session join account a on a.id = session.account_id
       where session.id_hash = any(select decode(hash, 'hex') from unnest($1::text[]) hash) and session.expires_at > app_now()
         and session.last_seen_at > app_now() - make_interval(mins => $2) and a.state = 'active'`,
      [[...byHash.keys()], limits.idleMinutes],
    ),
  );
  return new Map(rows.map(({ hash, id, fullName, roles }) => [byHash.get(hash) ?? '', officer(id, fullName, roles ?? [])]));
}
