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

/** Code of the province whose office runs this installation. */
export async function homeProvince(tx: Tx): Promise<string | null> {
  const row = await tx.maybeOne<{ area_code: string | null }>(`select area_code from agency where kind = 'province' order by code limit 1`);
  return row?.area_code ?? null;
}
