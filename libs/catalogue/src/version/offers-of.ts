import type { Tx } from '@app/platform';
import type { ProcedureChannel, ProcedureFee } from '../seed/procedure-definition.js';

/** What a list of procedures says of each one: how long and how much. */
export interface Offer {
  readonly code: string;
  readonly channels: readonly ProcedureChannel[];
  readonly fees: readonly ProcedureFee[];
}

/** Terms and fees of the versions in force of these procedures, in one query. */
export function offersOf(tx: Tx, codes: readonly string[]): Promise<Offer[]> {
  return tx.rows<Offer & Record<string, unknown>>(
    `select p.code, v.body -> 'channels' as channels, v.body -> 'fees' as fees
       from procedure_version v join procedure p on p.id = v.procedure_id
      where p.code = any($1::text[]) and v.status = 'published' and v.effective_from <= app_now() and (v.effective_to is null or v.effective_to > app_now())`,
    [codes],
  );
}
