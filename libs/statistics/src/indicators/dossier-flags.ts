import type { Tx } from '@app/platform';
import type { FiguresQuery } from '../figures/figures-query.js';
import { changedSince, figuresThenSql } from '../summaries/figures-then.js';
import { requireMark } from '../summaries/mark.js';

export type IndicatorsQuery = Pick<FiguresQuery, 'from' | 'to' | 'asOf' | 'unitIds' | 'unitId' | 'zone'>;

/** Which dossiers an indicator counts, and which of them reach it, by columns of `flags`. Constant text. */
export const BY_DOSSIER: Readonly<Record<string, { readonly counted: string; readonly reached: string }>> = {
  '3.3': { counted: 'received', reached: 'online' },
  '3.6': { counted: 'received and charged', reached: 'paid_online' },
  '4.1': { counted: 'resolved', reached: 'electronic' },
  '4.2': { counted: 'received', reached: 'digitised' },
  '4.3': { counted: 'received', reached: 'reused' },
  '4.5b': { counted: 'received', reached: 'verified' },
};

/**
 * What the indicators ask of each dossier, as known then; to be followed by a statement over `flags`, or over `own`: every dossier that the
 * form counts. $1 from, $2 the day looked at, $3 unit ids or null, $4 unit or null, $5 zone, $6 until, $7 ids, $8 months.
 */
export const FLAGS = `
with ${figuresThenSql('$7', '$8', '$5', '$6')}, own as (
  select f.dossier_id, f.channel, f.received_on, f.ended_on, f.ended_by from figures f
   where ($3::uuid[] is null or f.receiving_unit_id = any($3::uuid[]) or f.processing_unit_id = any($3::uuid[]))
     and ($4::uuid is null or f.receiving_unit_id = $4::uuid or f.processing_unit_id = $4::uuid)
     and f.received_on <= $2::date and (f.ended_on is null or f.ended_on >= $1::date)
), flags as (
  select o.dossier_id, d.code, o.received_on between $1::date and $2::date as received,
         coalesce(o.ended_on between $1::date and $2::date and o.ended_by = 'result_ready', false) as resolved,
         o.channel in ('online_full', 'online_partial') as online, d.citizen_id is not null as verified,
         exists (select 1 from obligation b where b.dossier_id = o.dossier_id and b.created_at < $6::timestamptz) as charged,
         exists (select 1 from payment p where p.dossier_id = o.dossier_id and p.method = 'online' and p.state = 'settled' and p.settled_at < $6::timestamptz) as paid_online,
         exists (select 1 from dossier_component c where c.dossier_id = o.dossier_id)
           and not exists (select 1 from dossier_component c where c.dossier_id = o.dossier_id and c.digitisation = 0) as digitised,
         exists (select 1 from dossier_component c where c.dossier_id = o.dossier_id and c.digitisation in (2, 3)) as reused,
         exists (select 1 from result r where r.dossier_id = o.dossier_id and r.state in ('issued', 'replaced', 'revoked') and r.head_document_id is not null) as electronic
    from own o join dossier d on d.id = o.dossier_id
   where o.received_on >= $1::date or o.ended_on <= $2::date
)`;

/** The two counts of one indicator over `flags`. */
export const COUNTED_SQL = (code: string): string => {
  const { counted, reached } = BY_DOSSIER[code] ?? { counted: 'false', reached: 'false' };
  return `count(*) filter (where ${counted})::int as "${code} counted", count(*) filter (where ${counted} and ${reached})::int as "${code} reached"`;
};

/** The parameters of `FLAGS`. @throws SumsBehind, TooMuchChanged */
export async function flagParameters(tx: Tx, query: IndicatorsQuery, day: string): Promise<readonly unknown[]> {
  const mark = await requireMark(tx, query.zone);
  const { until, ids, months } = await changedSince(tx, query, mark);
  return [query.from, day, query.unitIds === 'all' ? null : query.unitIds, query.unitId ?? null, query.zone, until, ids, months];
}
