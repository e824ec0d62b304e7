/** Which rows a folding of the ledger reads. Constant text, written where it is used; never from input. */
export interface LivesOptions {
  /** What follows `from` and gives the alias `e`: the whole ledger, or the rows of some dossiers. */
  readonly source: string;
  /** When a row was recorded early enough to be known. `{row}` stands for its alias. */
  readonly known: string;
  /** When its moment has come. `{at}` stands for the moment. */
  readonly happened: string;
  /** Which received dossiers are wanted; r, n and d are reception, end and dossier. */
  readonly wanted: string;
}

/** Status changes and moves of the due date as they stand in the ledger, with approved corrections of their moments. */
export const MOMENT = 'coalesce(k.corrected_at, e.effective_at)';

/**
 * Common table expressions, without the leading `with`, of which the last is `lived`: one row per received dossier, folded from its events.
 *
 * Its end is the first entry in result_ready, stopped or withdrawn; what happens after the end, by record or in law, moves nothing but an
 * approved correction. The original due date starts anew with a start, a restart or a row that says it, and follows every later shift
 * but extensions (domain 4.4 to 4.6).
 */
export function livesSql({ source, known, happened, wanted }: LivesOptions): string {
  const isKnown = (row: string): string => known.replaceAll('{row}', row);
  const then = `${isKnown('e')} and ${happened.replaceAll('{at}', MOMENT)}`;
  return `
corrections as materialized (
  select distinct on (x.dossier_id, x.details::json ->> 'corrects') x.dossier_id, (x.details::json ->> 'corrects')::int as version, x.effective_at as corrected_at
    from dossier_event x where x.action = 'correct' and x.effective_cause = 'correction' and ${isKnown('x')}
   order by x.dossier_id, x.details::json ->> 'corrects', x.version desc
), received as (
  select distinct on (e.dossier_id) e.opened_month, e.dossier_id, e.version, ${MOMENT} as received_at
    from ${source} left join corrections k on k.dossier_id = e.dossier_id and k.version = e.version
   where e.to_status = 'received' and e.from_status is distinct from 'received' and ${then}
   order by e.dossier_id, e.version
), counted as (
  select r.opened_month, r.dossier_id, r.version as received_version, r.received_at, n.end_version, n.ended_at, n.ended_by,
         d.code, d.channel, d.processing_unit_id, d.receiving_unit_id, d.version_id
    from received r
    join dossier d on d.id = r.dossier_id
    left join lateral (
      select e.version as end_version, ${MOMENT} as ended_at, e.to_status as ended_by
        from dossier_event e left join corrections k on k.dossier_id = e.dossier_id and k.version = e.version
       where e.opened_month = r.opened_month and e.dossier_id = r.dossier_id
         and e.to_status in ('result_ready', 'stopped', 'withdrawn') and e.from_status is distinct from e.to_status and ${then}
       order by e.version limit 1) n on true
   where ${wanted}
), lived as (
  select c.*, l.*
    from counted c
   cross join lateral (
      select (array_agg(s.due_at order by s.version desc))[1] as due_at,
             (array_agg(s.to_status order by s.version desc))[1] as status,
             (array_agg(s.at order by s.version desc) filter (where s.clock_effect = 'pause'))[1] as paused_at,
             count(*) filter (where s.to_status = 'awaiting_supplement' and s.from_status is distinct from s.to_status)::int as supplement_requests,
             max(coalesce(s.said, s.due_at)) filter (where s.version = s.base_version)
               + coalesce(sum(s.due_at - s.previous_due_at) filter (where s.version > s.base_version and s.clock_effect <> 'extend'), interval '0') as due_original_at
        from (
          select e.version, e.from_status, e.to_status, e.clock_effect, ${MOMENT} as at, e.previous_due_at, e.due_at, x.said,
                 max(e.version) filter (where x.said is not null or e.clock_effect in ('start', 'restart')) over () as base_version
            from dossier_event e
            left join corrections k on k.dossier_id = e.dossier_id and k.version = e.version
           cross join lateral (select (e.details::json ->> 'originalDueAt')::timestamptz as said) x
           where e.opened_month = c.opened_month and e.dossier_id = c.dossier_id and e.version >= c.received_version and ${then}
             and (c.end_version is null or e.action = 'correct' or (e.version <= c.end_version and ${MOMENT} <= c.ended_at))) s) l
)`;
}
