import { answerOf, isGroup, type Answers, type LocalText } from '@app/forms';
import type { FeeAmount } from './fee-rule.js';

export interface ExplainedAmount {
  readonly amount: number | null;
  readonly explanation: Required<LocalText>;
}

type PageAmount = Extract<FeeAmount, { type: 'pages' }>;

/** One amount in whole dong with the sum written out; null when it or a quantity it needs is not known. */
export function amountOf(amount: FeeAmount, quantities: Readonly<Record<string, number>>, answers: Answers = {}): ExplainedAmount {
  switch (amount.type) {
    case 'free':
      return { amount: 0, explanation: { vi: 'Không thu', en: 'Free' } };
    case 'unknown':
      return {
        amount: null,
        explanation: {
          vi: 'Do Hội đồng nhân dân cấp tỉnh quy định; cơ quan tiếp nhận sẽ thông báo',
          en: "Set by the provincial People's Council; the receiving office will tell you",
        },
      };
    case 'amount':
      return { amount: amount.amount, explanation: { vi: `${dong(amount.amount)} đồng`, en: `${dong(amount.amount)} dong` } };
    case 'perUnit':
      return perUnit(amount, quantityOf(quantities, amount.quantity));
    case 'pages':
      return amount.rows === undefined ? perPage(amount, quantities) : perRow(amount, answerOf(answers, amount.rows));
  }
}

function perUnit({ amount, unit }: Extract<FeeAmount, { type: 'perUnit' }>, count: number | undefined): ExplainedAmount {
  if (count === undefined) return QUANTITY_MISSING;
  return {
    amount: count * amount,
    explanation: {
      vi: `${dong(count)} ${unit.vi} × ${dong(amount)} đồng`,
      en: `${dong(count)} ${unit.en ?? unit.vi} × ${dong(amount)} dong`,
    },
  };
}

/** Several documents in one request: each is counted by itself, then they are added. */
function perRow(amount: PageAmount, rows: unknown): ExplainedAmount {
  if (!Array.isArray(rows) || rows.length === 0) return QUANTITY_MISSING;
  const lines = rows.map((row) => perPage(amount, isGroup(row) ? row : {}));
  const known = lines.flatMap((line) => (line.amount === null ? [] : [line.amount]));
  if (known.length < lines.length) return QUANTITY_MISSING;
  return {
    amount: known.reduce((sum, one) => sum + one, 0),
    explanation: {
      vi: lines.map((line) => line.explanation.vi).join('; '),
      en: lines.map((line) => line.explanation.en).join('; '),
    },
  };
}

function perPage({ tiers, cap, ...named }: PageAmount, counts: Readonly<Record<string, unknown>>): ExplainedAmount {
  const pages = quantityOf(counts, named.pages);
  const copies = quantityOf(counts, named.copies);
  if (pages === undefined || copies === undefined) return QUANTITY_MISSING;
  const uncapped = tieredSum(tiers, pages);
  const one = cap === undefined ? uncapped : Math.min(cap, uncapped);
  const capped = one < uncapped ? { vi: ' (mức tối đa)', en: ' (the maximum)' } : { vi: '', en: '' };
  return {
    amount: one * copies,
    explanation: {
      vi: `${dong(pages)} trang: ${dong(one)} đồng/bản${capped.vi} × ${dong(copies)} bản`,
      en: `${dong(pages)} pages: ${dong(one)} dong a copy${capped.en} × ${dong(copies)} copies`,
    },
  };
}

function tieredSum(tiers: readonly { readonly upTo?: number; readonly amount: number }[], pages: number): number {
  let sum = 0;
  let counted = 0;
  for (const { upTo, amount } of tiers) {
    const inTier = Math.max(0, Math.min(pages, upTo ?? pages) - counted);
    sum += inTier * amount;
    counted += inTier;
  }
  return sum;
}

/** Counts are whole and not negative; anything else is not a count. */
function quantityOf(quantities: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = Object.hasOwn(quantities, name) ? quantities[name] : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function dong(amount: number): string {
  return amount.toLocaleString('vi-VN');
}

const QUANTITY_MISSING: ExplainedAmount = {
  amount: null,
  explanation: { vi: 'Chưa biết số lượng để tính', en: 'The quantity to charge for is not known yet' },
};
