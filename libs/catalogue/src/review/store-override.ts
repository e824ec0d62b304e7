import { createHash } from 'node:crypto';
import { canonical, type Tx } from '@app/platform';
import type { ProvinceOverride } from '../override/province-override.js';

/** The same change is the same row. @returns its id */
export async function storeOverride(tx: Tx, procedureId: string, override: ProvinceOverride): Promise<string> {
  const sha256 = createHash('sha256').update(canonical(override)).digest();
  await tx.run('select 1 from procedure where id = $1 for update', [procedureId]);
  const same = await tx.maybeOne<{ id: string }>('select id from procedure_override where procedure_id = $1 and sha256 = $2', [
    procedureId,
    sha256,
  ]);
  if (same !== null) return same.id;
  const row = await tx.one<{ id: string }>(
    `insert into procedure_override (procedure_id, number, body, sha256, created_by) select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from procedure_override where procedure_id = $1 returning id`,
    [procedureId, JSON.stringify(override), sha256, tx.actor.kind === 'officer' ? tx.actor.id : null],
  );
  return row.id;
}
