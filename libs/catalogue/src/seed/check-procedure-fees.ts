import type { Condition, Report } from '@app/forms';
import type { FeeAmount, FeeVariant } from '../fee/fee-rule.js';
import { checkSource, isRealDay } from './check-limit.js';
import type { ProcedureDefinition, ProcedureFee } from './procedure-definition.js';

type CheckCondition = (when: Condition | undefined, where: string) => void;

export function checkProcedureFees({ fees, channels }: ProcedureDefinition, condition: CheckCondition, report: Report): void {
  for (const fee of fees) {
    const where = `fees.${fee.code}`;
    if (!channels.some((channel) => channel.fees.includes(fee.code))) report('warning', 'fee_unused', where);
    if (fee.variants.length === 0) report('error', 'list_empty', `${where}.variants`);
    checkSource(fee.source, where, report);
    checkCollect(fee, where, report);
    for (const [index, variant] of fee.variants.entries()) {
      condition(variant.when, `${where}.variants.${index}`);
      checkValidity(variant, `${where}.variants.${index}`, report);
      checkTiers(variant.amount, `${where}.variants.${index}`, report);
    }
    for (const exemption of fee.exemptions ?? []) condition(exemption.when, `${where}.exemptions.${exemption.code}`);
  }
}

function checkCollect({ collect, variants }: ProcedureFee, where: string, report: Report): void {
  if (collect === 'exempt' && variants.some(({ amount }) => amount.type !== 'free')) report('error', 'exempt_but_charged', where);
  if (collect === 'before' && variants.some(({ amount }) => amount.type === 'unknown')) report('warning', 'before_but_unknown', where);
}

function checkValidity({ validFrom, validTo }: FeeVariant, where: string, report: Report): void {
  for (const day of [validFrom, validTo]) if (day !== undefined && !isRealDay(day)) report('error', 'day_form', where);
  if (validFrom !== undefined && validTo !== undefined && validFrom > validTo) report('error', 'validity_crossed', where);
}

function checkTiers(amount: FeeAmount, where: string, report: Report): void {
  if (amount.type !== 'pages') return;
  const bounds = amount.tiers.map((tier) => tier.upTo ?? Infinity);
  const rising = bounds.every((bound, index) => bound > (bounds[index - 1] ?? 0));
  if (!rising || bounds.at(-1) !== Infinity) report('error', 'tiers_form', where);
}
