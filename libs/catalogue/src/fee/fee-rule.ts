import type { Condition, LocalText } from '@app/forms';

/** A fee (phí) covers the cost of a service, a charge (lệ phí) is a levy of the State. They are different money. */
export const FEE_KINDS = ['fee', 'charge'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

export const CHANNELS = ['online_full', 'online_partial', 'desk', 'postal'] as const;
export type Channel = (typeof CHANNELS)[number];

/** When it is collected: before reception, afterwards, never, or not known until the province enters it. */
export const COLLECT = ['before', 'after', 'exempt', 'unknown'] as const;
export type Collect = (typeof COLLECT)[number];

/** How much. Whole Vietnamese dong. Quantities are named, such as `copies` and `pages`. */
export type FeeAmount =
  | { readonly type: 'free' }
  /** The provincial People's Council decides and has not been entered. A 0 in the national catalogue can mean this. */
  | { readonly type: 'unknown' }
  | { readonly type: 'amount'; readonly amount: number }
  | { readonly type: 'perUnit'; readonly quantity: string; readonly amount: number; readonly unit: LocalText }
  /**
   * Per page in steps, at most `cap` for one copy, times the copies. The last step has no `upTo`. With `rows` (an answer that is a list)
   * every row is a document of its own: steps and cap begin anew, and `pages` and `copies` are its items.
   */
  | {
      readonly type: 'pages';
      readonly rows?: string;
      readonly pages: string;
      readonly copies: string;
      readonly tiers: readonly { readonly upTo?: number; readonly amount: number }[];
      readonly cap?: number;
    };

export interface FeeVariant {
  /** Days 'YYYY-MM-DD', both included. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** All channels when absent. */
  readonly channels?: readonly Channel[];
  readonly when?: Condition;
  readonly amount: FeeAmount;
}

export interface FeeExemption {
  readonly code: string;
  readonly name: LocalText;
  /** Applies by itself while this holds; without it an officer must accept the proof. */
  readonly when?: Condition;
  /** What the person shows, such as a certificate of a poor household. */
  readonly proof?: LocalText;
}

export interface FeeRule {
  readonly code: string;
  readonly kind: FeeKind;
  readonly name: LocalText;
  /** The first variant that applies on the day counts. */
  readonly variants: readonly FeeVariant[];
  readonly exemptions?: readonly FeeExemption[];
}
