import type { Limit, ProcedureDefinition } from './procedure-definition.js';

/** Working hours of one working day where the office's day has its usual eight. */
const HOURS_PER_DAY = 8;

/** Calendar days of a week and how many of them are worked. */
const WEEK = { days: 7, worked: 5 };

/**
 * Working hours of a legal term; undefined for no term. Calendar days are counted as the fewest working days that so many days in a row
 * have, and at least one, because an end on a day not worked moves to the next that is (domain 4.3 b).
 */
export function limitHours({ unit, quantity }: Pick<Limit, 'unit' | 'quantity'>): number | undefined {
  switch (unit) {
    case 'WORKING_DAY':
      return quantity === undefined ? undefined : quantity * HOURS_PER_DAY;
    case 'HOUR':
      return quantity;
    case 'SAME_DAY':
      return HOURS_PER_DAY;
    case 'DAY':
      return quantity === undefined ? undefined : fewestWorkingDays(quantity) * HOURS_PER_DAY;
    case 'NO_DUE':
      return undefined;
  }
}

function fewestWorkingDays(days: number): number {
  const weeks = Math.floor(days / WEEK.days);
  const restWithoutWeekend = Math.max(0, (days % WEEK.days) - (WEEK.days - WEEK.worked));
  return Math.max(1, weeks * WEEK.worked + restWithoutWeekend);
}

/** The tightest term any case or channel of the procedure has: what its flow must fit into. */
export function tightestLimitHours(procedure: ProcedureDefinition): number | undefined {
  const limits = procedure.channels.flatMap((channel) => Object.values(channel.limits));
  const hours = [...procedure.cases.map((one) => one.limit), ...limits].map(limitHours).filter((one) => one !== undefined);
  return hours.length > 0 ? Math.min(...hours) : undefined;
}
