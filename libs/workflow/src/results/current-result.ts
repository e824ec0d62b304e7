import { currentResult, ResultMissing, type ResultRow } from '@app/results';
import type { Tx } from '@app/platform';

/** @throws ResultMissing */
export async function refuseWithoutResult(tx: Tx, dossierId: string): Promise<ResultRow> {
  const result = await currentResult(tx, dossierId);
  if (result === null) throw new ResultMissing();
  return result;
}
