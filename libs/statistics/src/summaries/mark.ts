import type { Tx } from '@app/platform';
import { SumsBehind } from '../statistics.errors.js';

/** How far the sums have come, and the dossiers that have ledger rows beyond. */
export interface Mark {
  readonly zone: string | null;
  readonly foldedBelow: string;
  readonly ids: readonly string[];
  readonly months: readonly string[];
  /** False: too many dossiers are beyond the mark, or it belongs to another server (a logical restore): read the ledger itself. */
  readonly usable: boolean;
}

/** With more dossiers than this beyond the mark the ledger itself answers sooner. */
const MAX_BEYOND = 20_000;

const MARK = `
select folded_below::text as "foldedBelow", zone, folded_below > pg_snapshot_xmax(pg_current_snapshot()) as foreign_mark from figure_mark`;
const BEYOND = `
select dossier_id as id, opened_month as month from dossier_event where tx >= $1::xid8 group by 1, 2 limit $2`;

/**
 * The mark in the snapshot of the transaction. What is read with it in the same snapshot is exact at once: the sums are everything below
 * the mark, and the dossiers beyond are folded anew. Only a transaction from `readAs` keeps one snapshot over several statements.
 */
export async function readMark(tx: Tx): Promise<Mark> {
  const mark = await tx.one<{ foldedBelow: string; zone: string | null; foreign_mark: boolean }>(MARK);
  const beyond = await tx.rows<{ id: string; month: string }>(BEYOND, [mark.foldedBelow, MAX_BEYOND + 1]);
  return {
    zone: mark.zone,
    foldedBelow: mark.foldedBelow,
    ids: beyond.map(({ id }) => id),
    months: beyond.map(({ month }) => month),
    usable: !mark.foreign_mark && beyond.length <= MAX_BEYOND,
  };
}

/** Whether sums with this mark answer for the days of a zone. */
export const answersFor = (mark: Mark, zone: string): boolean => mark.usable && (mark.zone === null || mark.zone === zone);

/** The mark, for questions that only the sums answer. @throws SumsBehind */
export async function requireMark(tx: Tx, zone: string): Promise<Mark> {
  const mark = await readMark(tx);
  if (!answersFor(mark, zone)) throw new SumsBehind();
  return mark;
}
