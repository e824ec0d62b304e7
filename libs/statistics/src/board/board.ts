import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import { BANDED, bandParameters, BANDS, type Band, type BandedWork } from './bands.js';
import { KEYED_BY, type BoardGrouping } from './board-groupings.js';

export interface BoardRow {
  /** Unit code, account id, field code or procedure code; null for the total and for work that nobody has taken. */
  readonly key: string | null;
  readonly name: { readonly vi: string; readonly en: string } | null;
  readonly open: number;
  readonly bands: Readonly<Record<Band, number>>;
}

export interface Board {
  /** The moment from which the hours are counted. */
  readonly at: Date;
  readonly groupBy: BoardGrouping;
  /** Most overdue first; the rows add up to the total unless `more`. */
  readonly rows: readonly BoardRow[];
  readonly total: BoardRow;
  /** Further rows were left out. */
  readonly more: boolean;
}

const MAX_ROWS = 500;

const BOARD = `
with ${BANDED}, keyed as (
  select b.band, k.key, k.name from banded b join dossier d on d.id = b.id cross join lateral (${KEYED_BY('$9')}) k
)
select key, max(name::text)::jsonb as name, grouping(key) = 1 as is_total, count(*)::int as open,
       ${BANDS.map((band) => `count(*) filter (where band = '${band}')::int as ${band}`).join(', ')}
  from keyed
 group by grouping sets ((key), ())
having grouping(key) = 1 or $9::text <> 'total'
 order by is_total desc, overdue desc, within_4h desc, within_8h desc, open desc, key
 limit $10`;

/** Open work by working hours left, grouped. Unlike a report it is of this moment, and no later question gives it again. */
export async function board(tx: Tx, calendars: Calendars, query: BandedWork & { readonly groupBy: BoardGrouping }): Promise<Board> {
  const parameters = await bandParameters(tx, calendars, query);
  const found = await tx.rows<
    { key: string | null; name: { vi: string; en: string } | null; is_total: boolean; open: number } & Record<Band, number>
  >(BOARD, [...parameters, query.groupBy, MAX_ROWS + 2]);
  const rows = found.filter((row) => !row.is_total).map(rowOf);
  const total = found.find((row) => row.is_total);
  return {
    at: tx.now,
    groupBy: query.groupBy,
    rows: rows.slice(0, MAX_ROWS),
    total: total === undefined ? { key: null, name: null, open: 0, bands: bandsOf(() => 0) } : rowOf(total),
    more: rows.length > MAX_ROWS,
  };
}

function rowOf(row: { key: string | null; name: { vi: string; en: string } | null; open: number } & Record<Band, number>): BoardRow {
  return { key: row.key, name: row.name, open: row.open, bands: bandsOf((band) => row[band]) };
}

function bandsOf(count: (band: Band) => number): Record<Band, number> {
  return {
    overdue: count('overdue'),
    within_4h: count('within_4h'),
    within_8h: count('within_8h'),
    within_16h: count('within_16h'),
    within_40h: count('within_40h'),
    later: count('later'),
    paused: count('paused'),
    no_due: count('no_due'),
  };
}
