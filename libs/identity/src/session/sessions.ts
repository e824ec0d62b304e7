import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '@app/platform';
import { officer, type CitizenActor, type HeldRole, type OfficerActor } from '../actor.js';
import type { IdentityConfig } from './identity.config.js';

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

/** Reads the person of a live session and marks it as seen; a locked account, an ended role or a passed limit end it at once (I-22). */
export async function citizenOfSession(tx: Tx, token: string, limits: SessionLimits): Promise<CitizenActor | null> {
  const row = await tx.maybeOne<{ citizen_id: string }>(
    `update session set last_seen_at = app_now() where id_hash = $1 and citizen_id is not null
       and expires_at > app_now() and last_seen_at > app_now() - make_interval(mins => $2) returning citizen_id`,
    [hashOf(token), limits.idleMinutes],
  );
  return row === null ? null : { kind: 'citizen', id: row.citizen_id, units: [] };
}

export async function officerOfSession(tx: Tx, token: string, limits: SessionLimits): Promise<OfficerActor | null> {
  const row = await tx.maybeOne<{ id: string; full_name: string; roles: HeldRole[] | null }>(
    `with seen as (
       update session set last_seen_at = app_now() where id_hash = $1 and account_id is not null
         and expires_at > app_now() and last_seen_at > app_now() - make_interval(mins => $2) returning account_id)
     select a.id, a.full_name, (
       select jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id)) from (
         select role, unit_id from role_assignment where account_id = a.id and valid_from <= app_now() and (valid_to is null or valid_to > app_now())
         union
         select s.role, s.unit_id from substitution s where s.substitute_id = a.id and s.valid_from <= app_now() and s.valid_to > app_now()
           and exists (select 1 from role_assignment r where r.account_id = s.account_id and r.role = s.role and r.unit_id = s.unit_id and (r.valid_to is null or r.valid_to > app_now()))
       ) r) as roles
     from seen join account a on a.id = seen.account_id where a.state = 'active'`,
    [hashOf(token), limits.idleMinutes],
  );
  return row === null ? null : officer(row.id, row.full_name, row.roles ?? []);
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.run('delete from session where id_hash = $1', [hashOf(token)]);
}
