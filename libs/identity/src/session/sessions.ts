import { createHash, randomBytes } from 'node:crypto';
import type { Database, Tx } from '@app/platform';
import { officer, system, type CitizenActor, type GivenRole, type OfficerActor } from '../actor.js';
import type { IdentityConfig } from './identity.config.js';
import { ROLES_IN_FORCE } from './roles-in-force.js';

/** Lengths of a session in minutes; they come from configuration. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

export function sessionLimits(config: IdentityConfig): SessionLimits {
  return { idleMinutes: config.SESSION_IDLE_MINUTES, absoluteMinutes: config.SESSION_ABSOLUTE_MINUTES };
}

export interface OpenedSession {
  /** 256 random bits; only its SHA-256 is stored. */
  readonly token: string;
  readonly expiresAt: Date;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export async function openSession(
  tx: Tx,
  who: { accountId: string } | { citizenId: string },
  limits: SessionLimits,
): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const { expires_at } = await tx.one<{ expires_at: Date }>(
    `insert into session (id_hash, account_id, citizen_id, expires_at) values ($1, $2, $3, app_now() + make_interval(mins => $4)) returning expires_at`,
    [hashOf(token), 'accountId' in who ? who.accountId : null, 'citizenId' in who ? who.citizenId : null, limits.absoluteMinutes],
  );
  return { token, expiresAt: expires_at };
}

/** The person of a live session; a locked account, an ended role or a passed limit end it at once (I-22). */
export async function citizenOfSession(database: Database, token: string, limits: SessionLimits): Promise<CitizenActor | null> {
  const row = await database.lookUp<{ citizen_id: string; stale: boolean }>(
    READER,
    `select citizen_id, ${STALE} as stale from session where id_hash = $1 and citizen_id is not null
         and expires_at > app_now() and last_seen_at > app_now() - make_interval(mins => $2)`,
    [hashOf(token), limits.idleMinutes],
  );
  if (row === null) return null;
  if (row.stale) await markSeen(database, token);
  return { kind: 'citizen', id: row.citizen_id, units: [] };
}

export async function officerOfSession(database: Database, token: string, limits: SessionLimits): Promise<OfficerActor | null> {
  const row = await database.lookUp<{ id: string; full_name: string; roles: GivenRole[] | null; stale: boolean }>(
    READER,
    `select a.id, a.full_name, ${STALE} as stale, ${ROLES_IN_FORCE} as roles
       from session join account a on a.id = session.account_id
       where session.id_hash = $1 and session.expires_at > app_now() and session.last_seen_at > app_now() - make_interval(mins => $2) and a.state = 'active'`,
    [hashOf(token), limits.idleMinutes],
  );
  if (row === null) return null;
  if (row.stale) await markSeen(database, token);
  return officer(row.id, row.full_name, row.roles ?? []);
}

const READER = system('setup');

/**
 * Being seen is written once in a tenth of the idle limit, at most once a minute: a durable write at every request would cost more than most
 * requests do. So an idle session may end up to a minute before its limit, never after it.
 */
const STALE = `session.last_seen_at < app_now() - least(interval '1 minute', make_interval(secs => $2 * 6))`;

async function markSeen(database: Database, token: string): Promise<void> {
  await database.writeAs(READER, (tx) => tx.run('update session set last_seen_at = app_now() where id_hash = $1', [hashOf(token)]));
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.run('delete from session where id_hash = $1', [hashOf(token)]);
}
