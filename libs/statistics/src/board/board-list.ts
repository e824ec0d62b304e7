import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import {
  AFTER,
  BY_DUE,
  OPEN_COLUMNS,
  OPEN_JOINS,
  pageOf,
  pageSize,
  positionOf,
  type OpenDossier,
  type OpenRow,
} from '../lists/open-sql.js';
import { BANDED, bandParameters, type Band, type BandedWork } from './bands.js';
import { KEYED_BY, type BoardGrouping } from './board-groupings.js';

export interface BoardDossier extends Omit<OpenDossier, 'dueAt'> {
  /** null where the law sets no term. */
  readonly dueAt: Date | null;
  readonly band: Band;
  /** Working minutes of the processing unit until the due moment; negative when it is over, null while paused or without a due date. */
  readonly workingMinutesLeft: number | null;
}

export interface BoardPage {
  readonly items: readonly BoardDossier[];
  readonly next: string | null;
}

export interface BoardListQuery extends BandedWork {
  readonly band?: Band | undefined;
  /** A row of the board; a null key is work that nobody has taken. */
  readonly row?: { readonly groupBy: BoardGrouping; readonly key: string | null } | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const LIST = `
with ${BANDED}
select ${OPEN_COLUMNS}, b.band, d.processing_unit_id as unit_id
  from banded b join dossier d on d.id = b.id ${OPEN_JOINS}
 where ($9::text is null or b.band = $9::text)
   and ($10::text is null or $11::text is not distinct from (select k.key from (${KEYED_BY('$10')}) k))
   and ${AFTER('$12', '$13')}
 order by ${BY_DUE} limit $14`;

/** Exactly the dossiers that a cell of the board counted, first due first, with the desk and the person that hold them. @throws CursorInvalid */
export async function boardList(tx: Tx, calendars: Calendars, query: BoardListQuery): Promise<BoardPage> {
  const position = positionOf(query.cursor);
  const row = query.row?.groupBy === 'total' ? undefined : query.row;
  const limit = pageSize(query.limit);
  const found = await tx.rows<Omit<OpenRow, 'dueAt'> & { dueAt: Date | null; band: Band; unit_id: string }>(LIST, [
    ...(await bandParameters(tx, calendars, query)),
    query.band ?? null,
    row?.groupBy ?? null,
    row?.key ?? null,
    ...position,
    limit + 1,
  ]);
  const page = pageOf(found, limit);
  const office = await calendars.ofAll(
    tx,
    page.items.map((item) => item.unit_id),
  );
  const items = page.items.map(({ unit_id: unit, ...item }) => ({
    ...item,
    workingMinutesLeft: item.dueAt === null || item.band === 'paused' ? null : office(unit).minutesLeft(tx.now, item.dueAt),
  }));
  return { items, next: page.next };
}
