import { dayInZone } from '../time/zoned.js';

export const DUE_STATES = ['late', 'today', 'soon', 'in_time', 'paused', 'ended', 'none'] as const;
export type DueState = (typeof DUE_STATES)[number];

export interface DueQuestion {
  readonly now: Date;
  /** Null: no due date, or not yet promised. */
  readonly dueAt: Date | null;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly zone: string;
}

const SOON_MS = 24 * 3_600_000;

/** Late begins with the day after the due day: a dossier that is finished on its day is on time, whatever the hour. */
export function dueState({ now, dueAt, paused, ended, zone }: DueQuestion): DueState {
  if (ended) return 'ended';
  if (paused) return 'paused';
  if (dueAt === null) return 'none';
  const today = dayInZone(now, zone);
  const day = dayInZone(dueAt, zone);
  if (today > day) return 'late';
  if (today === day) return 'today';
  return dueAt.getTime() - now.getTime() <= SOON_MS ? 'soon' : 'in_time';
}
