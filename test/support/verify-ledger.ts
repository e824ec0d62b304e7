import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type LedgerRow = Record<string, string | null>;

const printed = (fence: RegExp): string => (fence.exec(readFileSync(join(process.cwd(), 'docs/ledger-format.md'), 'utf8')) ?? [])[1] ?? '';

/** The vectors printed in docs/ledger-format.md. */
export const vectors = (): LedgerRow[] => JSON.parse(printed(/```json\n([\s\S]*?)\n```/)) as LedgerRow[];

/** The export statement printed in docs/ledger-format.md. */
export const exportStatement = (): string => printed(/```sql\n([\s\S]*?)\n```/);

/** What docs/verify-ledger.mjs, which shares no code with the product, says of the rows. */
export function verifyLedger(rows: readonly LedgerRow[]): string {
  try {
    return execFileSync(process.execPath, [join(process.cwd(), 'docs/verify-ledger.mjs')], {
      input: JSON.stringify(rows),
      encoding: 'utf8',
    }).trim();
  } catch (error) {
    return String((error as { stdout?: string }).stdout).trim();
  }
}
