import type { LedgerRow } from '@app/dossier';

/** Working minutes of one unit between two instants. */
export type CountMinutes = (unitId: string, from: Date, to: Date) => number;

export interface StepTime {
  readonly step: string;
  readonly unitId: string;
  readonly minutes: number;
}

export interface DossierHours {
  /** Working minutes of the processing unit from reception to the end, less those the citizen was waited for. */
  readonly agency: number;
  /** While a pause stopped the clock. */
  readonly citizen: number;
  /** Steps of units of other agencies; they run beside the agency's own, so the three need not add up. */
  readonly otherAgency: number;
  readonly steps: readonly StepTime[];
}

type Row = Pick<LedgerRow, 'version' | 'action' | 'to' | 'effectiveAt' | 'effectiveCause' | 'clockEffect' | 'details' | 'unitId'>;

/**
 * Consumed working time by party and by step, from the rows of the ledger alone. A step runs from the row that opened it (reception opens
 * the first) to the row that did it, or to the end that cut it off; while the dossier is paused no step runs.
 * @returns null before the end
 */
export function foldHours(
  given: readonly Row[],
  processingUnitId: string,
  isOtherAgency: (unitId: string) => boolean,
  count: CountMinutes,
): DossierHours | null {
  const moments = new Map<unknown, Date>();
  for (const row of given)
    if (row.action === 'correct' && row.effectiveCause === 'correction') moments.set(row.details['corrects'], row.effectiveAt);
  const rows = given.map((row) => ({
    ...row,
    effectiveAt: row.action === 'correct' ? row.effectiveAt : (moments.get(row.version) ?? row.effectiveAt),
  }));
  const received = rows.find(({ clockEffect }) => clockEffect === 'start');
  const end = rows.find(({ clockEffect, action }) => clockEffect === 'end' && action !== 'correct');
  if (received === undefined || end === undefined) return null;
  const pauses = pausesIn(rows, end.effectiveAt);
  const without = (unitId: string, from: Date, to: Date): number =>
    pauses.reduce(
      (left, pause) => {
        const [begin, over] = [later(pause.from, from), earlier(pause.to, to)];
        return begin < over ? left - count(unitId, begin, over) : left;
      },
      count(unitId, from, to),
    );
  const citizen = pauses.reduce((sum, pause) => sum + count(processingUnitId, pause.from, pause.to), 0);
  const steps = stepsIn(rows, received.effectiveAt, end.effectiveAt).map(({ step, unitId, from, to }) => ({
    step,
    unitId,
    minutes: Math.max(0, without(unitId, from, to)),
  }));
  return {
    agency: Math.max(0, without(processingUnitId, received.effectiveAt, end.effectiveAt)),
    citizen,
    otherAgency: steps.filter(({ unitId }) => isOtherAgency(unitId)).reduce((sum, { minutes }) => sum + minutes, 0),
    steps,
  };
}

function pausesIn(rows: readonly Row[], end: Date): { from: Date; to: Date }[] {
  const pauses: { from: Date; to: Date }[] = [];
  let from: Date | null = null;
  for (const { clockEffect, effectiveAt, details } of rows) {
    if (clockEffect === 'pause' && details['stopsClock'] !== false) from = effectiveAt;
    else if (from !== null && (clockEffect === 'resume' || clockEffect === 'restart' || clockEffect === 'end')) {
      pauses.push({ from, to: earlier(effectiveAt, end) });
      from = null;
    }
  }
  return pauses;
}

function stepsIn(rows: readonly Row[], receivedAt: Date, endedAt: Date): { step: string; unitId: string; from: Date; to: Date }[] {
  const open = new Map<string, { unitId: string; from: Date }>();
  const done: { step: string; unitId: string; from: Date; to: Date }[] = [];
  for (const { details, effectiveAt, unitId } of rows) {
    const step = details['step'];
    if (typeof step === 'string' && Array.isArray(details['opened'])) {
      const begun = open.get(step) ?? { unitId: unitId ?? '', from: receivedAt };
      if (begun.unitId !== '') done.push({ step, unitId: begun.unitId, from: begun.from, to: effectiveAt });
      open.delete(step);
      for (const next of details['opened'] as { step: string; unitId: string }[])
        open.set(next.step, { unitId: next.unitId, from: effectiveAt });
    }
  }
  for (const [step, begun] of open) if (begun.from < endedAt) done.push({ step, ...begun, to: endedAt });
  return done;
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
