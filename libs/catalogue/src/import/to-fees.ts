import { canonical } from '@app/platform';
import type { FeeAmount, FeeVariant } from '../fee/fee-rule.js';
import type { LegalSource } from '../flow/legal-source.js';
import type { ProcedureFee } from '../seed/procedure-definition.js';
import type { Cell } from './cell.js';
import type { ReadFee } from './fee-reading.js';
import type { ReadOffer } from './read-procedure.js';

/** An offer with its place among the offers of the same channel: the first is case 1, the second case 2. */
export interface NumberedOffer {
  readonly offer: ReadOffer;
  readonly number: number;
}

export interface OfferedFee {
  readonly fee: ProcedureFee;
  readonly offers: readonly ReadOffer[];
}

/**
 * The fees of a procedure. What is not understood becomes a fee of unknown amount: it blocks payment and can never be taken for free. The
 * same fee of several channels is one.
 */
export function toFees(numbered: readonly NumberedOffer[], source: LegalSource): OfferedFee[] {
  const found = new Map<string, { cell: Cell<ReadFee>; offers: ReadOffer[] }>();
  for (const { offer, number } of numbered) {
    for (const cell of offer.fees) {
      const key = canonical({ number, ...(cell.reading.understood ? { value: cell.reading.value } : { text: cell.text }) });
      const known = found.get(key);
      if (known === undefined) found.set(key, { cell, offers: [offer] });
      else known.offers.push(offer);
    }
  }
  return [...found.values()].map(({ cell, offers }, index) => ({
    fee: toFee(cell, `PHI${String(index + 1).padStart(2, '0')}`, source),
    offers,
  }));
}

function toFee({ reading, text }: Cell<ReadFee>, code: string, source: LegalSource): ProcedureFee {
  const own = { ...source, document: `${source.document}: ${text}` };
  if (!reading.understood) {
    const name = { vi: 'Phí, lệ phí chưa xác định được', en: 'Fee that could not be determined' };
    return { code, kind: 'fee', name, variants: [{ amount: { type: 'unknown' } }], collect: 'unknown', source: own };
  }
  const fee = reading.value;
  const { exemption } = fee;
  return {
    code,
    kind: fee.feeKind ?? 'fee',
    name: nameOf(fee),
    variants: variantsOf(fee),
    ...(exemption !== null && { exemptions: [{ code: 'STATED', name: { vi: exemption } }] }),
    // Whether it is paid before or after reception is not stated.
    collect: fee.kind === 'FREE' ? 'exempt' : 'unknown',
    source: own,
  };
}

/** The name marks what the text left open, and holds a foreign sum as stated: money of ours is dong. */
function nameOf({ feeKind, kind, money, unit }: ReadFee): { vi: string; en: string } {
  const name =
    feeKind === 'fee'
      ? { vi: 'Phí', en: 'Fee' }
      : feeKind === 'charge'
        ? { vi: 'Lệ phí', en: 'Charge' }
        : { vi: 'Phí hoặc lệ phí (chưa phân loại)', en: 'Fee or charge (not told apart)' };
  if (kind !== 'FOREIGN' || money === null) return name;
  const stated = `${money.amount} ${money.currency}${unit === null ? '' : `/${unit}`}`;
  return { vi: `${name.vi}: ${stated}, không thanh toán trực tuyến`, en: `${name.en}: ${stated}, not payable online` };
}

function variantsOf(fee: ReadFee): FeeVariant[] {
  const of = (amount: number): FeeAmount => amountOf(fee, amount);
  const periods = fee.periods.map(({ validFrom, validTo, amount }) => ({ validFrom, validTo, amount: of(amount) }));
  return [...periods, { amount: of(fee.money?.amount ?? 0) }];
}

function amountOf({ kind, unit, tiers, cap }: ReadFee, amount: number): FeeAmount {
  switch (kind) {
    case 'FREE':
      return { type: 'free' };
    case 'UNKNOWN':
    case 'FOREIGN':
      return { type: 'unknown' };
    case 'TIERED':
      return { type: 'pages', pages: 'pages', copies: 'copies', tiers, ...(cap !== null && { cap }) };
    case 'PER_UNIT':
      return {
        type: 'perUnit',
        quantity: unit === 'trang' ? 'pages' : unit === 'bản' ? 'copies' : 'items',
        amount,
        unit: { vi: unit ?? '' },
      };
    case 'AMOUNT':
      return { type: 'amount', amount };
  }
}
