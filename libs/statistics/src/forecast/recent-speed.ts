import type { Tx } from '@app/platform';

/** How an office's own speed is known; fewer finished dossiers say nothing about the next one. */
export const SPEED_BASIS = { finished: 30, enough: 5, days: 365 } as const;

export interface OfficeOfVersion {
  readonly unitId: string;
  readonly versionId: string;
}

/** Median working minutes of a step in the last finished dossiers of an office; undefined where too few are known. */
export type SpeedOf = (office: OfficeOfVersion, step: string) => number | undefined;

const SPEED = `
select p.unit_id as "unitId", p.version_id as "versionId", s.step, round(percentile_cont(0.5) within group (order by s.minutes))::int as minutes
  from unnest($1::uuid[], $2::uuid[]) as p(unit_id, version_id)
 cross join lateral (
    select h.dossier_id from dossier_hours h
     where h.unit_id = p.unit_id and h.version_id = p.version_id and h.ended_by = 'result_ready' and h.ended_at >= app_now() - make_interval(days => $5)
     order by h.ended_at desc limit $3) r
  join step_hours s on s.dossier_id = r.dossier_id
 group by 1, 2, 3 having count(*) >= $4`;

/** Reads at most the last so many finished dossiers of each office and version. */
export async function recentSpeed(tx: Tx, offices: readonly OfficeOfVersion[]): Promise<SpeedOf> {
  const distinct = [...new Map(offices.map((office) => [keyOf(office), office])).values()];
  const rows = await tx.rows<{ unitId: string; versionId: string; step: string; minutes: number }>(SPEED, [
    distinct.map(({ unitId }) => unitId),
    distinct.map(({ versionId }) => versionId),
    SPEED_BASIS.finished,
    SPEED_BASIS.enough,
    SPEED_BASIS.days,
  ]);
  const known = new Map(rows.map((row) => [`${keyOf(row)} ${row.step}`, row.minutes]));
  return (office, step) => known.get(`${keyOf(office)} ${step}`);
}

function keyOf({ unitId, versionId }: OfficeOfVersion): string {
  return `${unitId} ${versionId}`;
}
