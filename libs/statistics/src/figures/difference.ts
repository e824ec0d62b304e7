import type { Tx } from '@app/platform';
import { readMark } from '../summaries/mark.js';
import { SumsBehind, TooMuchChanged } from '../statistics.errors.js';
import { mayDiffer } from './candidates.js';
import type { Origin, Standing } from './columns.js';
import { factsSql } from './facts-sql.js';
import type { FiguresQuery } from './figures-query.js';
import { lookedAt } from './known-days.js';
import { parametersOf } from './parameters.js';

export interface ChangedDossier {
  readonly id: string;
  readonly code: string | null;
  /** null = not counted as known on that day. */
  readonly before: { readonly origin: Origin; readonly standing: Standing } | null;
  readonly after: { readonly origin: Origin; readonly standing: Standing } | null;
  /** The last row recorded in between that changed status or due date; null when only time went on. */
  readonly event: {
    readonly version: number;
    readonly action: string;
    readonly effectiveAt: Date;
    readonly recordedAt: Date;
    readonly actorId: string;
    readonly reasonCode: string | null;
  } | null;
}

const LIMIT = 1000;
/** With more dossiers than this to be folded anew the two days are too far apart for one question. */
const MAX_FOLDED = 150_000;
const ONLY = { ids: '$12', months: '$13' } as const;

const DIFFERENCE = `
with before as (${factsSql({ to: '$2', known: '$3', only: ONLY })}
), after as (${factsSql({ to: '$9', known: '$10', only: ONLY })})
select coalesce(a.dossier_id, b.dossier_id) as id, coalesce(a.code, b.code) as code,
       case when b.dossier_id is not null then json_build_object('origin', b.origin, 'standing', b.standing) end as before,
       case when a.dossier_id is not null then json_build_object('origin', a.origin, 'standing', a.standing) end as after,
       e.version, e.action, e.effective_at, e.recorded_at, e.actor_id, e.reason_code
  from before b full join after a on a.dossier_id = b.dossier_id
  left join lateral (
    select x.version, x.action, x.effective_at, x.recorded_at, x.actor_id, x.reason_code from dossier_event x
     where x.dossier_id = coalesce(a.dossier_id, b.dossier_id)
       and x.recorded_at >= ($3::date + 1)::timestamp at time zone $4
       and ($10::date is null or x.recorded_at < ($10::date + 1)::timestamp at time zone $4)
       and (x.to_status is distinct from x.from_status or x.due_at is distinct from x.previous_due_at)
       and x.effective_at < ($9::date + 1)::timestamp at time zone $4
     order by x.version desc limit 1) e on true
 where (a.origin, a.standing) is distinct from (b.origin, b.standing)
 order by 1
 limit $11`;

/**
 * Why two answers about the same period differ: the dossiers that changed column between two as-of days, with the event that did it.
 * @param asOfA the earlier day. @param asOfB the later one; null = now. At most 1000 dossiers.
 * @throws what report0206a throws, SumsBehind, TooMuchChanged
 */
export async function difference(
  tx: Tx,
  query: Omit<FiguresQuery, 'asOf'>,
  asOfA: string,
  asOfB: string | null,
): Promise<readonly ChangedDossier[]> {
  const { day: dayA } = await lookedAt(tx, { ...query, asOf: asOfA });
  const { day: dayB } = await lookedAt(tx, { ...query, asOf: asOfB ?? undefined });
  const mark = await readMark(tx);
  if (!mark.usable) throw new SumsBehind();
  const others = await mayDiffer(tx, { asOf: asOfA, zone: query.zone, dayA, dayB }, mark, MAX_FOLDED);
  if (others === null) throw new TooMuchChanged(asOfA);
  const rows = await tx.rows<{
    id: string;
    code: string | null;
    before: ChangedDossier['before'];
    after: ChangedDossier['after'];
    version: number | null;
    action: string;
    effective_at: Date;
    recorded_at: Date;
    actor_id: string;
    reason_code: string | null;
  }>(DIFFERENCE, [...parametersOf({ ...query, asOf: asOfA }, dayA), dayB, asOfB, LIMIT, others.ids, others.months]);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    before: row.before,
    after: row.after,
    event:
      row.version === null
        ? null
        : {
            version: row.version,
            action: row.action,
            effectiveAt: row.effective_at,
            recordedAt: row.recorded_at,
            actorId: row.actor_id,
            reasonCode: row.reason_code,
          },
  }));
}
