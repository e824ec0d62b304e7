import type { FeeKind } from '../fee/fee-rule.js';
import type { Money } from './read-amount.js';

export const READ_FEE_KINDS = ['AMOUNT', 'PER_UNIT', 'TIERED', 'FREE', 'UNKNOWN', 'FOREIGN'] as const;
export type ReadFeeKind = (typeof READ_FEE_KINDS)[number];

/** A period in which another amount is charged, such as the halved fees of 2025 and 2026. Days 'YYYY-MM-DD', both included. */
export interface PeriodAmount {
  readonly validFrom: string;
  readonly validTo: string;
  readonly amount: number;
}

/** What a fee cell says. UNKNOWN: the provincial People's Council decides. FOREIGN: kept as stated, not payable online. */
export interface ReadFee {
  readonly kind: ReadFeeKind;
  /** Phí is a fee, lệ phí a charge; null where the text does not say. */
  readonly feeKind: FeeKind | null;
  readonly money: Money | null;
  readonly periods: readonly PeriodAmount[];
  /** For PER_UNIT, as stated: `trang`, `bản`. */
  readonly unit: string | null;
  readonly tiers: readonly { readonly upTo?: number; readonly amount: number }[];
  /** Highest sum for one copy; for TIERED. */
  readonly cap: number | null;
  /** Who need not pay, in the words of the text. */
  readonly exemption: string | null;
}
