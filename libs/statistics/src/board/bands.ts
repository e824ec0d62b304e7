import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import type { Scope } from '../figures/figures-query.js';

/** How open work is sorted on the board: by working hours that its processing unit still has until the due moment. */
export const BANDS = ['overdue', 'within_4h', 'within_8h', 'within_16h', 'within_40h', 'later', 'paused', 'no_due'] as const;
export type Band = (typeof BANDS)[number];

/** Working hours at which the bands end; a way of showing, no rule of the law. */
const EDGES = [4, 8, 16, 40] as const;

export interface BandedWork {
  /** Units that receive, process or hold the dossier now. */
  readonly unitIds: Scope;
  readonly unitId?: string | undefined;
  readonly zone: string;
}

/** Open dossiers of a scope: received, not ended. $1 unit ids or null, $2 unit or null. */
export const OPEN_IN_SCOPE = `
d.status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn') and d.received_at is not null
   and ($1::uuid[] is null or d.receiving_unit_id = any($1::uuid[]) or d.processing_unit_id = any($1::uuid[]) or d.holder_unit_id = any($1::uuid[]))
   and ($2::uuid is null or d.receiving_unit_id = $2::uuid or d.processing_unit_id = $2::uuid or d.holder_unit_id = $2::uuid)`;

/** The moment a pause began that stands now. */
export const PAUSED_SINCE = `
left join lateral (
    select e.effective_at from dossier_event e where e.opened_month = d.opened_month and e.dossier_id = d.id and e.clock_effect = 'pause'
       and d.status in ('awaiting_supplement', 'awaiting_payment', 'suspended') order by e.version desc limit 1) z on true`;

const UNITS = `select distinct d.processing_unit_id as id from dossier d where ${OPEN_IN_SCOPE}`;

/** Every open dossier with its band, as \`banded\`. $1 and $2 of the scope, $3 zone, $4 units, $5 to $8 where their bands end. */
export const BANDED = `
banded as materialized (
  select d.id,
         case when d.due_at is null then 'no_due'
              when d.due_at < ((app_now() at time zone $3)::date)::timestamp at time zone $3
                   and (z.effective_at is null or (z.effective_at at time zone $3)::date > (d.due_at at time zone $3)::date) then 'overdue'
              when z.effective_at is not null then 'paused'
              when d.due_at < b.t0 then 'within_4h'
              when d.due_at < b.t1 then 'within_8h'
              when d.due_at < b.t2 then 'within_16h'
              when d.due_at < b.t3 then 'within_40h'
              else 'later' end as band
    from dossier d
    left join unnest($4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[]) as b(unit_id, t0, t1, t2, t3) on b.unit_id = d.processing_unit_id
    ${PAUSED_SINCE}
   where ${OPEN_IN_SCOPE}
)`;

/**
 * The parameters of `BANDED`: where each band ends is an instant per unit, counted once by its calendar, so that one statement sorts all
 * open work. A dossier has less than n working hours left exactly when it is due before the first instant that lies n working hours ahead.
 */
export async function bandParameters(tx: Tx, calendars: Calendars, { unitIds, unitId, zone }: BandedWork): Promise<unknown[]> {
  const scope = [unitIds === 'all' ? null : unitIds, unitId ?? null];
  const units = (await tx.rows<{ id: string }>(UNITS, scope)).map(({ id }) => id);
  const office = await calendars.ofAll(tx, units);
  return [...scope, zone, units, ...EDGES.map((hours) => units.map((unit) => office(unit).addMinutes(tx.now, hours * 60)))];
}
