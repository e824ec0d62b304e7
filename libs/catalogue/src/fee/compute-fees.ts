import type { Answers, LocalText } from '@app/forms';
import { holds } from '@app/forms';
import { amountOf } from './amount-of.js';
import type { Channel, FeeExemption, FeeKind, FeeRule, FeeVariant } from './fee-rule.js';

export interface FeeFacts {
  /** Local day 'YYYY-MM-DD' that decides which amount is in force. */
  readonly day: string;
  readonly channel: Channel;
  readonly answers: Answers;
  /** Codes of exemptions whose proof an officer has accepted. */
  readonly provenExemptions?: readonly string[];
}

export interface FeeLine {
  readonly code: string;
  readonly kind: FeeKind;
  readonly name: LocalText;
  /** Whole dong; null is unknown, never free. */
  readonly amount: number | null;
  readonly explanation: Required<LocalText>;
  readonly exemption?: string;
}

export interface ComputedFees {
  readonly lines: readonly FeeLine[];
  /** Null as soon as one line is unknown. */
  readonly total: number | null;
}

/**
 * What a dossier costs. A fee no variant of which concerns this channel and these answers has no line; one whose
 * variants are all outside their validity is unknown.
 * @param quantities counts named by the rules, such as copies and pages; a missing one makes the line unknown.
 */
export function computeFees(rules: readonly FeeRule[], quantities: Readonly<Record<string, number>>, facts: FeeFacts): ComputedFees {
  const lines = rules.flatMap((rule) => lineOf(rule, quantities, facts) ?? []);
  const known = lines.flatMap((line) => (line.amount === null ? [] : [line.amount]));
  return { lines, total: known.length === lines.length ? known.reduce((sum, amount) => sum + amount, 0) : null };
}

function lineOf(rule: FeeRule, quantities: Readonly<Record<string, number>>, facts: FeeFacts): FeeLine | undefined {
  const concerned = rule.variants.filter((variant) => concerns(variant, facts));
  if (concerned.length === 0) return undefined;
  const { code, kind, name } = rule;
  const exemption = rule.exemptions?.find((one) => applies(one, facts));
  if (exemption) return { code, kind, name, amount: 0, explanation: exempted(exemption), exemption: exemption.code };
  const variant = concerned.find((one) => isInForce(one, facts.day));
  return {
    code,
    kind,
    name,
    ...(variant ? amountOf(variant.amount, quantities, facts.answers) : { amount: null, explanation: NOT_IN_FORCE }),
  };
}

function concerns({ channels, when }: FeeVariant, { channel, answers, day }: FeeFacts): boolean {
  return (!channels || channels.includes(channel)) && (!when || holds(when, answers, day));
}

function isInForce({ validFrom, validTo }: FeeVariant, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

function applies({ code, when }: FeeExemption, { answers, day, provenExemptions }: FeeFacts): boolean {
  return when ? holds(when, answers, day) : provenExemptions?.includes(code) === true;
}

function exempted({ name }: FeeExemption): Required<LocalText> {
  return { vi: `Miễn: ${name.vi}`, en: `Exempt: ${name.en ?? name.vi}` };
}

const NOT_IN_FORCE: Required<LocalText> = {
  vi: 'Chưa có mức thu cho ngày này; cơ quan tiếp nhận sẽ thông báo',
  en: 'No amount is in force on this day; the receiving office will tell you',
};
