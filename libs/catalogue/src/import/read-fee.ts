import type { FeeKind } from '../fee/fee-rule.js';
import { notUnderstood, understood, type Cell, type Reading, type ReportChannel } from './cell.js';
import type { ReadFee } from './fee-reading.js';
import { exemptionIn, feeKindIn, periodsIn, tiersIn, unitIn, withoutOptionalCopies } from './fee-words.js';
import { moneyIn, readMoney, type Money } from './read-amount.js';
import { FREE, type FeeText } from './take-fees.js';

const COUNCIL = /hội đồng nhân dân|hđnd/iu;
/** Below this an amount is a slip: '50' for 50.000, '1' for nothing. Amounts per page may be small. */
const SMALLEST_SUM = 1_000;

const NOTHING_ELSE: Omit<ReadFee, 'kind' | 'feeKind'> = { money: null, periods: [], unit: null, tiers: [], cap: null, exemption: null };

/** The fee cells of one row. Brackets and description belong to the meaning: they may take back what the cell says. */
export function readFees(fees: readonly FeeText[], description: string, channel: ReportChannel): Cell<ReadFee>[] {
  if (fees.length === 0) return feesOfDescription(description, channel);
  return fees.flatMap((fee, index) => {
    const about = index === fees.length - 1 ? description : '';
    const reading = fee.glued ? notUnderstood('GLUED_NUMBERS') : readFee(fee, about);
    const cell: Cell<ReadFee> = { channel, text: textOf(fee, reading.understood ? '' : about), reading };
    return [cell, ...(fee.glued || !reading.understood ? [] : secondFee(fee, about, channel))];
  });
}

function textOf({ cell, note }: FeeText, description: string): string {
  return `${cell}${note}${description === '' ? '' : ` ${description}`}`.trim();
}

function readFee({ cell, note }: FeeText, description: string): Reading<ReadFee> {
  if (FREE.test(cell)) return freeCell(note, description);
  const words = `${note}\n${description}`;
  const money = readMoney(cell.replace(/^(?:lệ phí|phí) ?: ?/iu, '').replace(/\/\p{L}+$/u, ''));
  if (!money.understood) return COUNCIL.test(words) ? understood(decidedByCouncil(words)) : money;
  if (money.value.amount === 0) return freeCell(note, description);
  const feeKind = feeKindIn(cell) ?? feeKindIn(`${note} ${description}`);
  if (money.value.currency !== 'VND')
    return understood({ ...NOTHING_ELSE, kind: 'FOREIGN', feeKind, money: money.value, unit: unitIn(cell + note) });
  if (COUNCIL.test(words)) return notUnderstood('AMOUNT_AND_COUNCIL');
  return amountCell(money.value, `${cell}${note}`, words, feeKind);
}

function amountCell(money: Money, cell: string, words: string, feeKind: FeeKind | null): Reading<ReadFee> {
  const exemption = exemptionIn(words);
  const tiered = tiersIn(words, money.amount);
  if (tiered !== null)
    return understood({ ...NOTHING_ELSE, kind: 'TIERED', feeKind, money, tiers: tiered.tiers, cap: tiered.cap, exemption });
  const unit = unitIn(cell);
  if (unit === null && money.amount < SMALLEST_SUM) return notUnderstood('AMOUNT_IMPLAUSIBLE');
  const { periods, rest } = periodsIn(words);
  if (namesOtherAmounts(rest, money, second(rest, money))) return notUnderstood('AMOUNT_HAS_CONDITIONS');
  return understood({ ...NOTHING_ELSE, kind: unit === null ? 'AMOUNT' : 'PER_UNIT', feeKind, money, periods, unit, exemption });
}

/** Other sums, shares of a sum, or a reduction in the words around an amount: it is not what everybody pays. */
function namesOtherAmounts(words: string, money: Money, other: Money | null): boolean {
  const others = moneyIn(words).filter((one) => one.amount !== money.amount && one.amount !== other?.amount);
  return others.length > 0 || /\d ?%|được giảm|phần trăm/iu.test(words);
}

/** `Miễn phí` is taken back by the council, by an amount, by a fee that is named, or by "exempt are only …". */
function freeCell(note: string, description: string): Reading<ReadFee> {
  const words = withoutOptionalCopies(`${note}\n${description}`);
  if (COUNCIL.test(words)) return understood(decidedByCouncil(words));
  if (moneyIn(words).length > 0 || /\d ?%/u.test(words)) return notUnderstood('FREE_BUT_AMOUNT');
  const brackets = withoutOptionalCopies(note).replace(/^[\s()]+|[\s().;,]+$/gu, '');
  if (/miễn (?:lệ )?phí[^.;]* (?:cho|đối với|trong trường hợp)/iu.test(words)) return notUnderstood('FREE_FOR_SOME_ONLY');
  const denied = /^(?:không (?:quy định|thu|có|mất|phải nộp|áp dụng)[\p{L} ,]*|miễn (?:lệ )?phí|không)?$/iu.test(brackets);
  if (
    (!denied && /phí|mức thu|theo quy định/iu.test(brackets)) ||
    /(?:nộp (?:lệ )?phí|mức (?:thu|(?:lệ )?phí)|phí ?:)/iu.test(description)
  ) {
    return notUnderstood('FREE_BUT_FEE_NAMED');
  }
  return understood({ ...NOTHING_ELSE, kind: 'FREE', feeKind: feeKindIn(brackets) });
}

function decidedByCouncil(words: string): ReadFee {
  return { ...NOTHING_ELSE, kind: 'UNKNOWN', feeKind: feeKindIn(words), exemption: exemptionIn(words) };
}

/** A row without a fee cell can still speak of money; it is never read as free. */
function feesOfDescription(description: string, channel: ReportChannel): Cell<ReadFee>[] {
  if (!/(?:lệ )?phí/iu.test(description)) return [];
  if (COUNCIL.test(description)) return [{ channel, text: description, reading: understood(decidedByCouncil(description)) }];
  return moneyIn(description).length > 0 ? [{ channel, text: description, reading: notUnderstood('AMOUNT_ONLY_IN_TEXT') }] : [];
}

const SECOND = /(?:^|[\n.;] ?)\s*(lệ phí|phí) ?: ?([\d.,]+ ?(?:đồng|đ|vnđ))/giu;

/** `Phí: 800.000 đồng. Lệ phí: 100.000 đồng`: the cell holds one of them, the other is due besides. */
function second(words: string, money: Money): Money | null {
  const named = [...words.matchAll(SECOND)].map(([, label = '', amount = '']) => ({
    label: label.toLowerCase(),
    reading: readMoney(amount),
  }));
  const [first, other] = named;
  if (named.length !== 2 || !first?.reading.understood || !other?.reading.understood || first.label === other.label) return null;
  if (first.reading.value.amount === money.amount) return other.reading.value;
  return other.reading.value.amount === money.amount ? first.reading.value : null;
}

function secondFee({ cell }: FeeText, description: string, channel: ReportChannel): Cell<ReadFee>[] {
  const money = readMoney(cell);
  const other = money.understood ? second(description, money.value) : null;
  const line =
    other === null ? undefined : [...description.matchAll(SECOND)].find(([, , amount = '']) => moneyIn(amount)[0]?.amount === other.amount);
  if (other === null || line === undefined) return [];
  const [text, label = ''] = line;
  const feeKind: FeeKind = /^lệ/iu.test(label) ? 'charge' : 'fee';
  return [{ channel, text: text.trim(), reading: understood({ ...NOTHING_ELSE, kind: 'AMOUNT', feeKind, money: other }) }];
}
