import type { Answer } from '../../api/views.js';
import type { VersionFiles } from './catalogue-queries.js';

export type Override = Answer<'ProvinceOverride'>;
type Fee = VersionFiles['procedure']['fees'][number];

/** As typed, by place: `fee code:number of the variant`, case code, step. An empty text keeps what the national catalogue says. */
export interface TypedOverride {
  readonly amounts: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  readonly hours: Readonly<Record<string, string>>;
}

/** Only whole amounts are typed here; tiers by pages are written in the files of a version. */
export const isTypedHere = (fee: Fee): boolean => fee.variants.every(({ amount }) => amount.type !== 'pages');

/** The numbers of the override there is, so that saving again does not lose one. */
export function typedOverride(version: VersionFiles, current: Override | null): TypedOverride {
  const amounts = Object.entries(current?.fees ?? {}).flatMap(([code, fee]) =>
    (fee.variants ?? []).flatMap(({ amount }, index) => ('amount' in amount ? [[`${code}:${index}`, String(amount.amount)] as const] : [])),
  );
  const known = new Set(version.procedure.fees.map(({ code }) => code));
  return {
    amounts: Object.fromEntries(amounts.filter(([place]) => known.has(place.split(':')[0] ?? ''))),
    limits: Object.fromEntries(Object.entries(current?.limits ?? {}).map(([code, limit]) => [code, String(limit.quantity ?? '')])),
    hours: Object.fromEntries(Object.entries(current?.stepHours ?? {}).map(([step, hours]) => [step, String(hours)])),
  };
}

const isNumber = (text: string): boolean => /^\d+$/.test(text.trim());
export const isFault = (text: string): boolean => text.trim() !== '' && !isNumber(text.replaceAll('.', ''));
const numberOf = (text: string | undefined): number | null => {
  const plain = (text ?? '').replaceAll('.', '').trim();
  return isNumber(plain) ? Number(plain) : null;
};

/** What the province sets, with its decision as the source of every number; what the page does not show of the override there is stays in it. */
export function overrideOf(
  { procedure, flow }: VersionFiles,
  typed: TypedOverride,
  source: Answer<'LegalSource'>,
  current: Override | null,
): Override {
  const fees = Object.fromEntries(
    procedure.fees.flatMap((fee) => {
      const kept = current?.fees?.[fee.code];
      if (!isTypedHere(fee)) return kept === undefined ? [] : [[fee.code, kept]];
      const amounts = fee.variants.map((_, index) => numberOf(typed.amounts[`${fee.code}:${index}`]));
      if (amounts.every((amount) => amount === null)) return [];
      const variants = fee.variants.map((variant, index) => {
        const amount = amounts[index] ?? null;
        if (amount === null) return variant;
        return {
          ...variant,
          amount: variant.amount.type === 'perUnit' ? { ...variant.amount, amount } : { type: 'amount' as const, amount },
        };
      });
      return [[fee.code, { ...kept, variants, source }]];
    }),
  );
  const limits = Object.fromEntries(
    procedure.cases.flatMap(({ code, limit }) => {
      const quantity = numberOf(typed.limits[code]);
      return quantity === null ? [] : [[code, { ...limit, quantity, source }]];
    }),
  );
  const stepHours = Object.fromEntries(
    Object.keys(flow?.steps ?? {}).flatMap((step) => {
      const hours = numberOf(typed.hours[step]);
      return hours === null ? [] : [[step, hours]];
    }),
  );
  return {
    ...(Object.keys(fees).length === 0 ? {} : { fees }),
    ...(Object.keys(limits).length === 0 ? {} : { limits }),
    ...(Object.keys(stepHours).length === 0 ? {} : { stepHours }),
    ...(current?.stepUnits === undefined ? {} : { stepUnits: current.stepUnits }),
    source,
  };
}
