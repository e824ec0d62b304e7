import type { Tx } from './tx.js';

/** A moment at which something happens by itself. Rows are scanned against app_now(): never a delayed job, so a worker that was down fires it late but once. */
export interface DueTimer {
  readonly id: string;
  readonly dossierId: string;
  readonly kind: string;
  readonly subject: string;
  readonly firesAt: Date;
}

/** Sets or moves a timer. A fired one of the same name is set anew. */
export async function setTimer(tx: Tx, dossierId: string, kind: string, firesAt: Date, subject = ''): Promise<void> {
  await tx.run(
    `insert into timer (dossier_id, kind, subject, fires_at) values ($1, $2, $3, $4)
     on conflict (dossier_id, kind, subject) do update set fires_at = excluded.fires_at, fired_at = null, cancelled_at = null`,
    [dossierId, kind, subject, firesAt],
  );
}

/** Without a subject: every timer of that kind. */
export async function cancelTimer(tx: Tx, dossierId: string, kind: string, subject?: string): Promise<void> {
  await tx.run(
    `update timer set cancelled_at = app_now() where dossier_id = $1 and kind = $2 and ($3::text is null or subject = $3) and fired_at is null and cancelled_at is null`,
    [dossierId, kind, subject ?? null],
  );
}

export async function cancelAllTimers(tx: Tx, dossierId: string): Promise<void> {
  await tx.run(`update timer set cancelled_at = app_now() where dossier_id = $1 and fired_at is null and cancelled_at is null`, [
    dossierId,
  ]);
}

export async function dueTimers(tx: Tx, limit: number): Promise<DueTimer[]> {
  return tx.rows<DueTimer & Record<string, unknown>>(
    `select id, dossier_id as "dossierId", kind, subject, fires_at as "firesAt" from timer where fired_at is null and cancelled_at is null and fires_at <= app_now() order by fires_at, id limit $1`,
    [limit],
  );
}

/** @returns false when someone else fired or cancelled it meanwhile. Call it after the dossier's lock. */
export async function markFired(tx: Tx, id: string): Promise<boolean> {
  return (await tx.run(`update timer set fired_at = app_now() where id = $1 and fired_at is null and cancelled_at is null`, [id])) === 1;
}
