import { amountInWords } from '@app/catalogue';
import { moneyFigures } from '../../slip-base.js';

/** One thing owed as it stood at the event. */
export interface MoneyLine {
  readonly name: string;
  /** Dong, a whole amount. */
  readonly amount: number;
  /** When it was paid; nothing while it was still open. */
  readonly paidAt: Date | null;
  readonly receipt: string | null;
}

/** '15.000 đồng (mười lăm nghìn đồng)'. */
export function moneyInFull(amount: number): string {
  const words = amountInWords(amount);
  return `${moneyFigures(amount)} đồng (${words.charAt(0).toLocaleLowerCase('vi')}${words.slice(1)})`;
}

/** What was owed and paid, for the line of fees: '15.000 đồng (mười lăm nghìn đồng), đã thu, biên lai 0002318'. Nothing when nothing is owed. */
export function moneyWords(lines: readonly MoneyLine[]): string | null {
  const paid = lines.filter(({ paidAt }) => paidAt !== null);
  const open = lines.filter(({ paidAt }) => paidAt === null);
  const parts = [
    ...(paid.length > 0 ? [`${moneyInFull(sumOf(paid))}, đã thu${receiptsOf(paid)}`] : []),
    ...(open.length > 0 ? [`${moneyInFull(sumOf(open))}, chưa thu`] : []),
  ];
  return parts.length === 0 ? null : parts.join('; ');
}

export function sumOf(lines: readonly MoneyLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/** ', biên lai 0002318', each number once. */
export function receiptsOf(lines: readonly MoneyLine[]): string {
  const numbers = [...new Set(lines.flatMap(({ receipt }) => receipt ?? []))];
  return numbers.length === 0 ? '' : `, biên lai ${numbers.join(', ')}`;
}
