import type { Tx } from '@app/platform';

export interface AreaView {
  readonly code: string;
  readonly name: string;
}

/** Provinces, or the communes of one province, by name. */
export async function listAreas(tx: Tx, provinceCode: string | null): Promise<AreaView[]> {
  return tx.rows<AreaView & Record<string, unknown>>(
    `select code, name from area where parent_code is not distinct from $1 order by name, code limit 5000`,
    [provinceCode],
  );
}
