import type { FlowDefinition } from '@app/catalogue';
import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import { OPEN_IN_SCOPE, type BandedWork } from '../board/bands.js';
import { AFTER, BY_DUE, OPEN_COLUMNS, OPEN_JOINS, pageSize, positionOf, type OpenDossier, type OpenRow } from '../lists/open-sql.js';
import { projectEnd, type ForecastStep, type Projection } from './project-end.js';
import { recentSpeed, SPEED_BASIS } from './recent-speed.js';

export type { ForecastStep } from './project-end.js';

export interface ForecastDossier extends OpenDossier {
  /** Working minutes of the processing unit until the due moment, and those still needed at the usual speed. */
  readonly workingMinutesLeft: number;
  readonly neededMinutes: number;
  /** When it would be done if nothing changes. */
  readonly expectedEndAt: Date;
  /** When it could be done if no step took longer than its hours. */
  readonly fastestEndAt: Date;
  /** It can still be done on its due day; else only an extension in time is left. */
  readonly savable: boolean;
  /** The way ahead with what each step is expected to take; the open step first. */
  readonly steps: readonly ForecastStep[];
}

export interface Forecast {
  readonly at: Date;
  /** The usual time of a step is the median of an office's last so many dossiers with a result within so many days, from `enough` on; else its hours count. */
  readonly basis: { readonly finished: number; readonly enough: number; readonly days: number };
  /** Running dossiers that were looked at, first due first; not all of them when `complete` is false. */
  readonly examined: number;
  readonly complete: boolean;
  /** How many of them would be late, and how many of those can still be saved. */
  readonly late: number;
  readonly savable: number;
  readonly items: readonly ForecastDossier[];
  readonly next: string | null;
}

/** More running dossiers are not looked at in one request; the first due come first. */
const MAX_EXAMINED = 20_000;

const RUNNING = `
select d.id, d.version_id as "versionId", d.processing_unit_id as "unitId", d.due_at as "dueAt",
       coalesce((select json_agg(json_build_object('step', t.step, 'unitId', t.unit_id, 'budget', t.budget_minutes, 'consumed', t.consumed_minutes, 'since', t.running_since))
                   from task t where t.dossier_id = d.id and t.state in ('open', 'signing')), '[]') as tasks
  from dossier d
 where ${OPEN_IN_SCOPE} and d.status in ('received', 'in_process') and d.due_at >= ((app_now() at time zone $3)::date)::timestamp at time zone $3
 order by d.due_at, d.id limit $4`;
const FLOWS = `
select v.id, f.body from procedure_version v join flow_version f on f.id = v.flow_version_id where v.id = any($1::uuid[])`;
const SHOWN = `
select ${OPEN_COLUMNS} from dossier d ${OPEN_JOINS}
 where d.id = any($1::uuid[]) and ${AFTER('$2', '$3')} order by ${BY_DUE} limit $4`;

interface RunningDossier {
  readonly id: string;
  readonly versionId: string;
  readonly unitId: string;
  readonly dueAt: Date;
  readonly tasks: readonly { step: string; unitId: string; budget: number; consumed: number; since: string | null }[];
}

interface Late extends Projection {
  readonly workingMinutesLeft: number;
  readonly expectedEndAt: Date;
  readonly fastestEndAt: Date;
  readonly savable: boolean;
}

/** Running dossiers whose due day is not over and that will be late if nothing changes. @throws CursorInvalid */
export async function forecast(
  tx: Tx,
  calendars: Calendars,
  query: BandedWork & { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Forecast> {
  const { unitIds, unitId, zone } = query;
  const position = positionOf(query.cursor);
  const found = await tx.rows<RunningDossier & Record<string, unknown>>(RUNNING, [
    unitIds === 'all' ? null : unitIds,
    unitId ?? null,
    zone,
    MAX_EXAMINED + 1,
  ]);
  const running = found.slice(0, MAX_EXAMINED);
  const late = await lateOf(tx, calendars, running);
  const limit = pageSize(query.limit);
  const shown = await tx.rows<OpenRow>(SHOWN, [[...late.keys()], ...position, limit + 1]);
  const items = shown.slice(0, limit).flatMap(({ due_text: _due, ...item }) => {
    const projected = late.get(item.id);
    if (projected === undefined) return [];
    const { minutes, fastestMinutes: _fastest, ...rest } = projected;
    return [{ ...item, ...rest, neededMinutes: minutes }];
  });
  const last = shown.length > limit ? shown[limit - 1] : undefined;
  return {
    at: tx.now,
    basis: SPEED_BASIS,
    examined: running.length,
    complete: found.length <= MAX_EXAMINED,
    late: late.size,
    savable: [...late.values()].filter(({ savable }) => savable).length,
    items,
    next: last === undefined ? null : `${last.due_text}_${last.id}`,
  };
}

async function lateOf(tx: Tx, calendars: Calendars, running: readonly RunningDossier[]): Promise<Map<string, Late>> {
  const speedOf = await recentSpeed(tx, running);
  const versions = [...new Set(running.map(({ versionId }) => versionId))];
  const flows = new Map((await tx.rows<{ id: string; body: FlowDefinition }>(FLOWS, [versions])).map(({ id, body }) => [id, body]));
  const office = await calendars.ofAll(
    tx,
    running.flatMap(({ unitId, tasks }) => [unitId, ...tasks.map((task) => task.unitId)]),
  );
  const late = new Map<string, Late>();
  for (const dossier of running) {
    const flow = flows.get(dossier.versionId);
    if (flow === undefined || dossier.tasks.length === 0) continue;
    const open = dossier.tasks.map(({ step, unitId, budget, consumed, since }) => ({
      step,
      budgetMinutes: budget,
      usedMinutes: consumed + (since === null ? 0 : office(unitId).workingMinutes(new Date(since), tx.now)),
    }));
    const projection = projectEnd(flow, open, (step) => speedOf(dossier, step));
    const calendar = office(dossier.unitId);
    const expectedEndAt = calendar.addMinutes(tx.now, projection.minutes);
    if (calendar.punctuality(expectedEndAt, dossier.dueAt) !== 'late') continue;
    const fastestEndAt = calendar.addMinutes(tx.now, projection.fastestMinutes);
    late.set(dossier.id, {
      ...projection,
      workingMinutesLeft: calendar.minutesLeft(tx.now, dossier.dueAt),
      expectedEndAt,
      fastestEndAt,
      savable: calendar.punctuality(fastestEndAt, dossier.dueAt) !== 'late',
    });
  }
  return late;
}
