import type { Tx } from '@app/platform';
import type { Scope } from '../figures/figures-query.js';

export interface UsualTime {
  readonly procedureCode: string;
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  readonly dossiers: number;
  /** Working minutes of the agency, pauses not counted: half of the dossiers took at most so long, nine of ten at most so long. */
  readonly medianMinutes: number;
  readonly p90Minutes: number;
}

/** Fewer dossiers say nothing about the next one. */
const ENOUGH = 5;

/**
 * How long dossiers with a result really took, by procedure and office, over the last so many days. Public: it names no dossier.
 * @param procedureCode only this one
 */
export async function usualTime(tx: Tx, days: number, procedureCode?: string): Promise<UsualTime[]> {
  return tx.rows<UsualTime & Record<string, unknown>>(
    `select p.code as "procedureCode", u.code as "unitCode", u.name as "unitName", count(*)::int as dossiers,
            round(percentile_cont(0.5) within group (order by h.agency_minutes))::int as "medianMinutes",
            round(percentile_cont(0.9) within group (order by h.agency_minutes))::int as "p90Minutes"
       from dossier_hours h join procedure_version v on v.id = h.version_id join procedure p on p.id = v.procedure_id join unit u on u.id = h.unit_id
      where h.ended_by = 'result_ready' and h.ended_at >= app_now() - make_interval(days => $1) and ($2::text is null or p.code = $2)
      group by p.code, u.code, u.name having count(*) >= $3 order by p.code, u.code`,
    [days, procedureCode ?? null, ENOUGH],
  );
}

export interface StepLateness {
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  readonly step: string;
  readonly done: number;
  /** Over the working hours of the step. */
  readonly late: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly budgetMinutes: number | null;
}

interface PeriodQuery {
  readonly from: string;
  readonly to: string;
  readonly unitIds: Scope;
  readonly zone: string;
}

const PERIOD = `h.ended_at >= $1::date::timestamp at time zone $3 and h.ended_at < ($2::date + 1)::timestamp at time zone $3
        and ($4::uuid[] is null or h.unit_id = any($4::uuid[]) or s.unit_id = any($4::uuid[]))`;

/** Which desk used how much of its working hours, in dossiers that ended in the period. */
export async function stepLateness(tx: Tx, { from, to, unitIds, zone }: PeriodQuery): Promise<StepLateness[]> {
  return tx.rows<StepLateness & Record<string, unknown>>(
    `select u.code as "unitCode", u.name as "unitName", s.step, count(*)::int as done, count(*) filter (where s.minutes > s.budget_minutes)::int as late,
            round(percentile_cont(0.5) within group (order by s.minutes))::int as "medianMinutes",
            round(percentile_cont(0.9) within group (order by s.minutes))::int as "p90Minutes", max(s.budget_minutes)::int as "budgetMinutes"
       from dossier_hours h join step_hours s on s.dossier_id = h.dossier_id join unit u on u.id = s.unit_id
      where ${PERIOD}
      group by u.code, u.name, s.step order by late desc, u.code, s.step limit 500`,
    [from, to, zone, unitIds === 'all' ? null : unitIds],
  );
}

export interface LatenessReason {
  /** The step that overran its hours most; null where none did: the time was lost between the steps. */
  readonly step: string | null;
  readonly unitCode: string | null;
  readonly dossiers: number;
}

/** Why dossiers ended late in the period (form II.07): by the step that used most more than its hours, each dossier once. */
export async function latenessReasons(tx: Tx, { from, to, unitIds, zone }: PeriodQuery): Promise<LatenessReason[]> {
  return tx.rows<LatenessReason & Record<string, unknown>>(
    `select x.step, u.code as "unitCode", count(*)::int as dossiers
       from (select distinct on (f.dossier_id) f.dossier_id, s.step, s.unit_id
               from dossier_figure f left join step_hours s on s.dossier_id = f.dossier_id and s.minutes > s.budget_minutes
              where f.standing = 'late' and f.ended_at >= $1::date::timestamp at time zone $3 and f.ended_at < ($2::date + 1)::timestamp at time zone $3
                and ($4::uuid[] is null or f.processing_unit_id = any($4::uuid[]) or f.receiving_unit_id = any($4::uuid[]))
              order by f.dossier_id, s.minutes - s.budget_minutes desc nulls last) x
       left join unit u on u.id = x.unit_id
      group by x.step, u.code order by dossiers desc, x.step limit 200`,
    [from, to, zone, unitIds === 'all' ? null : unitIds],
  );
}
