import type { OfficeCalendar, TimeLimit } from '@app/organisation';
import type { Tx } from '@app/platform';
import type { Dossier } from '../dossier.js';

export const CLOCK_KINDS = ['reception', 'transfer', 'processing', 'step', 'supplement'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export interface StartedClock {
  readonly dueAt: Date | null;
  readonly calendarRevision: number;
  /** For the details of the ledger row, so that a replay needs nothing else. */
  readonly details: Record<string, unknown>;
}

/** Starts one of the clocks of domain 4.2. Whose hours count is the unit of the office calendar given. */
export async function startClock(
  tx: Tx,
  dossierId: string,
  kind: ClockKind,
  office: OfficeCalendar,
  at: Date,
  limit: TimeLimit,
  subject = '',
): Promise<StartedClock> {
  const dueAt = office.due(at, limit);
  await tx.run(
    `insert into clock (dossier_id, kind, subject, unit_id, started_at, quantity, unit, mode, due_at, calendar_revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [dossierId, kind, subject, office.unitId, at, limit.quantity ?? null, limit.unit, limit.mode ?? null, dueAt, office.revision],
  );
  return {
    dueAt,
    calendarRevision: office.revision,
    details: {
      clock: kind,
      startedAt: at.toISOString(),
      limit: { ...limit },
      office: office.unitCode,
      provisionalYears: office.provisionalYears(at, dueAt),
    },
  };
}

/** The desk hands the dossier on by a moment of its own, not after a count of hours. */
export async function beginTransfer(tx: Tx, dossierId: string, desk: OfficeCalendar, at: Date, dueAt: Date): Promise<void> {
  await tx.run(
    `insert into clock (dossier_id, kind, subject, unit_id, started_at, unit, due_at, calendar_revision) values ($1, 'transfer', '', $2, $3, 'SAME_DAY', $4, $5)`,
    [dossierId, desk.unitId, at, dueAt, desk.revision],
  );
}

/** Without a subject: every running clock of the kind. */
export async function stopClock(tx: Tx, dossierId: string, kind: ClockKind, at: Date, subject?: string): Promise<void> {
  await tx.run(
    'update clock set stopped_at = $4 where dossier_id = $1 and kind = $2 and ($3::text is null or subject = $3) and stopped_at is null',
    [dossierId, kind, subject ?? null, at],
  );
}

/** At the end of a dossier no clock runs on. */
export async function stopAllClocks(tx: Tx, dossierId: string, at: Date): Promise<void> {
  await tx.run('update clock set stopped_at = $2 where dossier_id = $1 and stopped_at is null', [dossierId, at]);
}

export interface ClockRow {
  readonly kind: ClockKind;
  readonly unitId: string;
  readonly startedAt: Date;
  readonly quantity: number | null;
  readonly unit: TimeLimit['unit'];
  readonly mode: TimeLimit['mode'] | null;
  readonly dueAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly calendarRevision: number;
}

export async function clocksOf(tx: Tx, dossierId: string): Promise<ClockRow[]> {
  return tx.rows<ClockRow & Record<string, unknown>>(
    `select kind, unit_id as "unitId", started_at as "startedAt", quantity, unit, mode, due_at as "dueAt", stopped_at as "stoppedAt", calendar_revision as "calendarRevision"
       from clock where dossier_id = $1 order by started_at, kind`,
    [dossierId],
  );
}

export const PAUSE_REASONS = ['supplement', 'payment', 'excluded_activity', 'suspension'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export interface PauseRow {
  readonly reason: PauseReason;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly stopsClock: boolean;
}

export async function pausesOf(tx: Tx, dossierId: string): Promise<PauseRow[]> {
  return tx.rows<PauseRow & Record<string, unknown>>(
    `select reason, began_at as "beganAt", ended_at as "endedAt", stops_clock as "stopsClock" from pause where dossier_id = $1 order by began_at`,
    [dossierId],
  );
}

/** A pause that begins after the day of the due date stops nothing: else one request would launder any delay (domain 4.4, I-06). */
export async function beginPause(
  tx: Tx,
  dossier: Dossier,
  office: OfficeCalendar,
  reason: PauseReason,
  at: Date,
): Promise<{ stopsClock: boolean }> {
  const stopsClock = dossier.dueAt === null || office.dayOf(at) <= office.dayOf(dossier.dueAt);
  await tx.run('insert into pause (dossier_id, reason, began_at, stops_clock, begun_by_version) values ($1, $2, $3, $4, $5)', [
    dossier.id,
    reason,
    at,
    stopsClock,
    dossier.version + 1,
  ]);
  return { stopsClock };
}

export interface EndedPause extends StartedClock {
  readonly reason: PauseReason;
}

/** Ends the open pause; the due date moves by what was left, or starts again in the mode RESTART. */
export async function endPause(
  tx: Tx,
  dossier: Dossier,
  office: OfficeCalendar,
  at: Date,
  how: 'PAUSE_RESUME' | 'RESTART' = 'PAUSE_RESUME',
): Promise<EndedPause> {
  const pause = await tx.one<{ reason: PauseReason; began_at: Date; stops_clock: boolean }>(
    `update pause set ended_at = $2, ended_by_version = $3 where dossier_id = $1 and ended_at is null returning reason, began_at, stops_clock`,
    [dossier.id, at, dossier.version + 1],
  );
  const processing = (await clocksOf(tx, dossier.id)).find((clock) => clock.kind === 'processing');
  const limit: TimeLimit | null =
    processing === undefined
      ? null
      : { quantity: processing.quantity, unit: processing.unit, ...(processing.mode ? { mode: processing.mode } : {}) };
  const dueAt = office.dueAfterPause({
    dueAt: dossier.dueAt,
    beganAt: pause.began_at,
    resumedAt: at,
    stopsClock: pause.stops_clock,
    how,
    limit,
  });
  return {
    reason: pause.reason,
    dueAt,
    calendarRevision: office.revision,
    details: {
      pause: pause.reason,
      beganAt: pause.began_at.toISOString(),
      endedAt: at.toISOString(),
      how,
      stopsClock: pause.stops_clock,
      office: office.unitCode,
    },
  };
}
