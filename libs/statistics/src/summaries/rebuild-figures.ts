import type { Tx } from '@app/platform';
import { COUNTS, DIMENSIONS, FIGURE_COLUMNS, freshSql, OPEN_COUNTS } from './fresh-sql.js';

export interface Rebuilt {
  readonly dossiers: number;
  /** Ledger rows that carried the transaction ids of another server. */
  readonly renumbered: number;
}

const ENDS = [
  `count(*) filter (where standing = 'early')`,
  `count(*) filter (where standing = 'on_time')`,
  `count(*) filter (where standing = 'late')`,
  `count(*) filter (where standing_original = 'early')`,
  `count(*) filter (where standing_original = 'on_time')`,
  `count(*) filter (where standing_original = 'late')`,
  `count(*) filter (where on_time_766)`,
].join(', ');
const names = COUNTS.join(', ');
const added = (columns: readonly string[]): string => columns.map((column) => `sum(${column})`).join(', ');

const FIGURES = `with ${freshSql('dossier_event e', '$1')} insert into dossier_figure (${FIGURE_COLUMNS}) select ${FIGURE_COLUMNS} from fresh`;
const DAYS = `
insert into figure_day (${DIMENSIONS}, day, ${names})
select ${DIMENSIONS}, day, ${added(COUNTS)}
  from (select ${DIMENSIONS}, received_on as day, count(*) as received, 0 as early, 0 as on_time, 0 as late, 0 as original_early, 0 as original_on_time, 0 as original_late, 0 as on_time_766
          from dossier_figure group by ${DIMENSIONS}, received_on
        union all
        select ${DIMENSIONS}, ended_on, 0, ${ENDS} from dossier_figure where ended_on is not null group by ${DIMENSIONS}, ended_on) m
 group by ${DIMENSIONS}, day`;
const MONTHS = `
insert into figure_month (${DIMENSIONS}, month, ${names})
select ${DIMENSIONS}, date_trunc('month', day)::date, ${added(COUNTS)} from figure_day group by ${DIMENSIONS}, 5`;
const OPENS = `
insert into figure_open (${DIMENSIONS}, late_after, ${OPEN_COUNTS.join(', ')})
select ${DIMENSIONS}, late_after, ${added(OPEN_COUNTS)}
  from (select ${DIMENSIONS}, late_after, 1 as open, 0 as open_original, 0 as open_766 from dossier_figure where ended_on is null
        union all select ${DIMENSIONS}, late_after_original, 0, 1, 0 from dossier_figure where ended_on is null
        union all select ${DIMENSIONS}, late_after_766, 0, 0, 1 from dossier_figure where ended_on is null) m
 group by ${DIMENSIONS}, late_after`;

/**
 * Makes every figure again from the ledger, as the owner of the schema. After a logical restore the rows carry the transaction ids of the
 * server they came from; those above ours would be younger than every transaction to come, so they get the id that PostgreSQL gives to
 * frozen rows, older than all: the id only says which transaction stored a row here, it is no part of its hash.
 */
export async function rebuildFigures(tx: Tx, zone: string): Promise<Rebuilt> {
  await tx.run('select 1 from figure_mark for update');
  const renumbered = await renumberForeignRows(tx);
  await tx.run('truncate dossier_figure, figure_day, figure_month, figure_open');
  const { horizon } = await tx.one<{ horizon: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as horizon');
  const dossiers = await tx.run(FIGURES, [zone]);
  await tx.run(DAYS);
  await tx.run(MONTHS);
  await tx.run(OPENS);
  await tx.run('update figure_mark set folded_below = $1::xid8, zone = $2', [horizon, zone]);
  return { dossiers, renumbered };
}

async function renumberForeignRows(tx: Tx): Promise<number> {
  const foreign = await tx.maybeOne('select 1 from dossier_event where tx >= pg_snapshot_xmax(pg_current_snapshot()) limit 1');
  if (foreign === null) return 0;
  await tx.run('alter table dossier_event disable trigger dossier_event_append_only');
  const rows = await tx.run('update dossier_event set tx = $1::xid8 where tx >= pg_snapshot_xmax(pg_current_snapshot())', ['2']);
  await tx.run('alter table dossier_event enable trigger dossier_event_append_only');
  return rows;
}
