import type { Tx } from '@app/platform';
import type { Scope } from '../figures/figures-query.js';
import { HOURS_NOW, hoursThenSql, type HoursThen } from './hours-then.js';
import { pageOfSteps, stepPosition } from './step-pages.js';

export interface UsualTime {
  readonly procedureCode: string;
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  readonly dossiers: number;
  /** Working minutes of the agency, pauses not counted: half of the dossiers took at most so long, nine of ten at most so long. */
  readonly medianMinutes: number;
  readonly p90Minutes: number;
}

export interface UsualTimeQuery {
  /** Over the last so many days before the end of the as-of day, or before now. */
  readonly days: number;
  /** Only this procedure. */
  readonly procedureCode?: string | undefined;
  /** As known on a past day. */
  readonly then?: HoursThen | undefined;
}

export interface TimeOfDossier {
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly endedAt: Date;
  readonly minutes: number;
}

/** Fewer dossiers say nothing about the next one. */
const ENOUGH = 5;
// $1 days, $2 procedure or null, $3 until, $4 corrected.
const ENDED = `
  from ${hoursThenSql('$3', '$4')} h join procedure_version v on v.id = h.version_id join procedure p on p.id = v.procedure_id join unit u on u.id = h.unit_id
 where h.ended_by = 'result_ready' and h.ended_at >= least(app_now(), $3::timestamptz) - make_interval(days => $1) and ($2::text is null or p.code = $2)`;
const USUAL = `
select p.code as "procedureCode", u.code as "unitCode", u.name as "unitName", count(*)::int as dossiers,
       round(percentile_cont(0.5) within group (order by h.agency_minutes))::int as "medianMinutes",
       round(percentile_cont(0.9) within group (order by h.agency_minutes))::int as "p90Minutes" ${ENDED}
 group by p.code, u.code, u.name having count(*) >= $5 order by p.code, u.code`;
const COUNTED = `
select h.dossier_id as "dossierId", (select d.code from dossier d where d.id = h.dossier_id) as "dossierCode", h.ended_at as "endedAt", 0 as number, h.agency_minutes as minutes ${ENDED}
   and u.code = $5 and ($6::uuid[] is null or h.unit_id = any($6::uuid[]))
   and ($7::int is null or (-h.agency_minutes, h.dossier_id) > (-$7::int, $8::uuid))
 order by -h.agency_minutes, h.dossier_id limit $9`;

/** How long dossiers with a result really took, by procedure and office. Public: it names no dossier. */
export async function usualTime(tx: Tx, { days, procedureCode, then = HOURS_NOW }: UsualTimeQuery): Promise<UsualTime[]> {
  const parameters = [days, procedureCode ?? null, then.until, then.corrected, ENOUGH];
  return tx.rows<UsualTime & Record<string, unknown>>(USUAL, parameters);
}

/** Exactly the dossiers that one row counted, slowest first; for those who may see them. @throws CursorInvalid */
export async function dossiersOfUsualTime(
  tx: Tx,
  {
    days,
    procedureCode,
    then = HOURS_NOW,
    unitCode,
    unitIds,
    cursor,
    limit,
  }: UsualTimeQuery & {
    readonly procedureCode: string;
    readonly unitCode: string;
    readonly unitIds: Scope;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<{ readonly items: readonly TimeOfDossier[]; readonly next: string | null }> {
  const scope = unitIds === 'all' ? null : unitIds;
  const parameters = [days, procedureCode, then.until, then.corrected, unitCode, scope, ...stepPosition(cursor).slice(0, 2)];
  const { items, next } = await pageOfSteps(tx, COUNTED, parameters, limit);
  return { items: items.map(({ dossierId, dossierCode, endedAt, minutes }) => ({ dossierId, dossierCode, endedAt, minutes })), next };
}
