import { endPause, readLedger, type Dossier, type EndedPause } from '@app/dossier';
import type { Tx } from '@app/platform';
import { correctedMoments, replayDue } from '../corrections/replay-due.js';
import { resumeTasks } from '../flow/pause-tasks.js';
import type { WorkflowDeps } from '../workflow-deps.js';

export interface ResumedClock extends EndedPause {
  /** The due date without extensions. It moves by its own working time: a pause over a holiday may move both dates by different spans. */
  readonly dueOriginalAt: Date | null;
}

/** The processing clock and the clocks of the open steps run again with what is left. */
export async function resumeClock(
  deps: WorkflowDeps,
  tx: Tx,
  dossier: Dossier,
  at: Date,
  how: 'PAUSE_RESUME' | 'RESTART' = 'PAUSE_RESUME',
): Promise<ResumedClock> {
  const office = await deps.calendars.of(tx, dossier.processingUnitId);
  const resumed = await endPause(tx, dossier, office, at, how);
  await resumeTasks(deps, tx, dossier.id, at);
  const rows = await readLedger(tx, dossier.id);
  if (!rows.some(({ clockEffect }) => clockEffect === 'extend')) return { ...resumed, dueOriginalAt: resumed.dueAt };
  const row = {
    version: dossier.version + 1,
    action: 'resume',
    effectiveCause: null,
    effectiveAt: at,
    clockEffect: how === 'RESTART' ? ('restart' as const) : ('resume' as const),
    dueAt: resumed.dueAt,
    details: resumed.details,
  };
  const { dueOriginalAt } = replayDue(office, [...rows, row], correctedMoments(rows));
  const said = dueOriginalAt === null ? {} : { originalDueAt: dueOriginalAt.toISOString() };
  return { ...resumed, dueOriginalAt, details: { ...resumed.details, ...said } };
}
