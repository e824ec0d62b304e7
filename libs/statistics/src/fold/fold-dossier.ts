import type { ClockEffect, DossierStatus } from '@app/dossier';
import { localDay } from '../period/local-day.js';

/** What the fold needs of a ledger row. */
export interface FoldedEvent {
  readonly version: number;
  readonly action: string;
  /** Present and 'correction' on a row that corrects the moment of another. */
  readonly effectiveCause?: string | null;
  readonly from: DossierStatus | null;
  readonly to: DossierStatus;
  readonly effectiveAt: Date;
  readonly recordedAt: Date;
  readonly clockEffect: ClockEffect;
  readonly previousDueAt: Date | null;
  readonly dueAt: Date | null;
  readonly details: Record<string, unknown>;
}

export type Label = 'early' | 'on_time' | 'late' | 'in_time' | 'overdue';

export interface FoldOptions {
  /** Rows recorded later are not known yet. */
  readonly knownUntil: Date;
  /** The moment the facts are looked at: rows effective later have not happened, an open dossier is judged then. */
  readonly at: Date;
  readonly zone: string;
  readonly granularity?: 'DATE' | 'INSTANT';
}

export interface DossierFacts {
  readonly receivedAt: Date;
  readonly status: DossierStatus;
  readonly dueAt: Date | null;
  /** The due date as it would stand without extensions. */
  readonly dueOriginalAt: Date | null;
  /** Entry in result_ready, stopped or withdrawn; handing over never moves it (domain 4.6). */
  readonly endedAt: Date | null;
  readonly endedBy: DossierStatus | null;
  /** Since when the clock stands still, for a dossier that is paused at the moment looked at. */
  readonly pausedSince: Date | null;
  readonly pauses: readonly { readonly from: Date; readonly to: Date | null }[];
  /** Supplements asked after reception. */
  readonly supplementRequests: number;
  readonly label: Label;
  /** The same against the original due date. */
  readonly labelOriginal: Label;
  /** Indicator 2.1 of Decision 766; a second supplement request counts as overdue. */
  readonly onTime766: boolean;
}

const ENDS: readonly DossierStatus[] = ['result_ready', 'stopped', 'withdrawn'];
const PAUSED: readonly DossierStatus[] = ['awaiting_supplement', 'awaiting_payment', 'suspended'];

/**
 * The facts of one dossier from its ledger, in order of version.
 * @returns null for a dossier that was not received by then: it stands outside every statistic (domain 3.1).
 */
export function foldDossier(events: readonly FoldedEvent[], options: FoldOptions): DossierFacts | null {
  const known = corrected(events.filter((event) => event.recordedAt <= options.knownUntil)).filter(
    (event) => event.effectiveAt <= options.at,
  );
  const received = known.find((event) => event.to === 'received' && event.from !== 'received');
  if (received === undefined) return null;
  const since = known.filter((event) => event.version >= received.version);
  const end = since.find((event) => ENDS.includes(event.to) && event.from !== event.to) ?? null;
  const lived = end === null ? since : since.filter((event) => event.action === 'correct' || isBeforeEnd(event, end));
  const last = lived.at(-1) ?? received;
  const status = since.at(-1)?.to ?? received.to;
  const pauses = pausesOf(lived);
  const pausedSince = end === null && PAUSED.includes(last.to) ? (pauses.at(-1)?.from ?? null) : null;
  const supplementRequests = lived.filter((event) => event.to === 'awaiting_supplement' && event.from !== 'awaiting_supplement').length;
  const dueOriginalAt = originalDue(lived);
  const stand = { at: options.at, end, pausedSince, zone: options.zone, granularity: options.granularity ?? 'DATE' };
  return {
    receivedAt: received.effectiveAt,
    status,
    dueAt: last.dueAt,
    dueOriginalAt,
    endedAt: end?.effectiveAt ?? null,
    endedBy: end?.to ?? null,
    pausedSince,
    pauses,
    supplementRequests,
    label: labelOf({ ...stand, due: last.dueAt }),
    labelOriginal: labelOf({ ...stand, due: dueOriginalAt }),
    onTime766: onTime766(last, end, supplementRequests, stand),
  };
}

/** Rows with the moments that approved corrections give them; the last correction of a row counts. */
function corrected(events: readonly FoldedEvent[]): readonly FoldedEvent[] {
  const moments = new Map<unknown, Date>();
  for (const event of events)
    if (event.action === 'correct' && event.effectiveCause === 'correction') moments.set(event.details['corrects'], event.effectiveAt);
  return moments.size === 0 ? events : events.map((event) => ({ ...event, effectiveAt: moments.get(event.version) ?? event.effectiveAt }));
}

/** What happens after the end, by record or in law, moves nothing; only an approved correction does. */
function isBeforeEnd(event: FoldedEvent, end: FoldedEvent): boolean {
  return event.version <= end.version && event.effectiveAt <= end.effectiveAt;
}

function pausesOf(events: readonly FoldedEvent[]): { from: Date; to: Date | null }[] {
  const pauses: { from: Date; to: Date | null }[] = [];
  for (const event of events) {
    const open = pauses.at(-1);
    if (event.clockEffect === 'pause') pauses.push({ from: event.effectiveAt, to: null });
    else if (open !== undefined && open.to === null && ['resume', 'restart', 'end'].includes(event.clockEffect))
      open.to = event.effectiveAt;
  }
  return pauses;
}

/** A start or restart does not stand on an earlier extension; a row may say the original date itself; every other row moves both dates alike. */
function originalDue(events: readonly FoldedEvent[]): Date | null {
  let due: Date | null = null;
  for (const event of events) {
    const said = event.details['originalDueAt'];
    if (typeof said === 'string') due = new Date(said);
    else if (event.clockEffect === 'start' || event.clockEffect === 'restart') due = event.dueAt;
    else if (event.clockEffect !== 'extend' && due !== null && event.dueAt !== null && event.previousDueAt !== null) {
      due = new Date(due.getTime() + event.dueAt.getTime() - event.previousDueAt.getTime());
    }
  }
  return due;
}

interface Stand {
  readonly due: Date | null;
  readonly at: Date;
  readonly end: FoldedEvent | null;
  readonly pausedSince: Date | null;
  readonly zone: string;
  readonly granularity: 'DATE' | 'INSTANT';
}

function labelOf({ due, at, end, pausedSince, zone, granularity }: Stand): Label {
  const late = (moment: Date): boolean => due !== null && isAfter(moment, due, zone, granularity);
  if (end === null)
    return late(at) && (pausedSince === null || (due !== null && isAfter(pausedSince, due, zone, 'DATE'))) ? 'overdue' : 'in_time';
  // Given back on the citizen's own request: the form counts it on time (domain 4.6).
  if (end.to === 'withdrawn' || due === null) return 'on_time';
  if (late(end.effectiveAt)) return 'late';
  return localDay(end.effectiveAt, zone) < localDay(due, zone) ? 'early' : 'on_time';
}

function isAfter(moment: Date, due: Date, zone: string, granularity: 'DATE' | 'INSTANT'): boolean {
  return granularity === 'DATE' ? localDay(moment, zone) > localDay(due, zone) : moment > due;
}

function onTime766(last: FoldedEvent, end: FoldedEvent | null, requests: number, stand: Omit<Stand, 'due'>): boolean {
  if (requests > 1) return false;
  const waiting = end === null && last.to === 'awaiting_supplement' ? stand.pausedSince : null;
  const moment = end?.effectiveAt ?? waiting ?? stand.at;
  return last.dueAt === null || !isAfter(moment, last.dueAt, stand.zone, stand.granularity);
}
