import type { Tx } from '@app/platform';

/** That something happened to a dossier, and which units may know; nothing of what it was. */
export interface AppendedEventNotice {
  readonly dossierId: string;
  readonly version: number;
  readonly action: string;
  /** Units of those who may open the dossier, as `visibleTo` says it. */
  readonly unitIds: readonly string[];
}

export interface AppendedSince {
  /** Where to go on: every transaction before it has ended. */
  readonly position: string;
  readonly events: readonly AppendedEventNotice[];
  /** More than `limit`: what is not here was not read, so everything may have changed. */
  readonly overflow: boolean;
}

/**
 * Rows of the ledger committed since a position, none twice and none missed: a position is the oldest transaction that was still running, and
 * only rows of transactions before it are read. Null asks for the position alone.
 */
export async function eventsSince(tx: Tx, from: string | null, limit: number): Promise<AppendedSince> {
  const { position } = await tx.one<{ position: string }>(`select pg_snapshot_xmin(pg_current_snapshot())::text as position`);
  if (from === null) return { position, events: [], overflow: false };
  const rows = await tx.rows<AppendedEventNotice & Record<string, unknown>>(
    `select e.dossier_id as "dossierId", e.version, e.action,
        array(select distinct unit from (
          select unnest(array[d.receiving_unit_id, d.processing_unit_id, d.holder_unit_id]) as unit
          union select t.unit_id from task t where t.dossier_id = d.id) held where unit is not null)::text[] as "unitIds"
       from dossier_event e join dossier d on d.id = e.dossier_id
      where e.tx >= $1::xid8 and e.tx < $2::xid8 order by e.tx, e.dossier_id, e.version limit $3`,
    [from, position, limit + 1],
  );
  return { position, events: rows.slice(0, limit), overflow: rows.length > limit };
}
