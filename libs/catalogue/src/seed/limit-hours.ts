import type { Limit, ProcedureDefinition } from './procedure-definition.js';

/** Working hours of one working day where the office's day has its usual eight. */
const HOURS_PER_DAY = 8;

/** Working hours of a legal term; undefined for calendar days and for no term, which working hours cannot express. */
export function limitHours({ unit, quantity }: Pick<Limit, 'unit' | 'quantity'>): number | undefined {
  switch (unit) {
    case 'WORKING_DAY':
      return quantity === undefined ? undefined : quantity * HOURS_PER_DAY;
    case 'HOUR':
      return quantity;
    case 'SAME_DAY':
      return HOURS_PER_DAY;
    case 'DAY':
    case 'NO_DUE':
      return undefined;
  }
}

/** The tightest term any case or channel of the procedure has: what its flow must fit into. */
export function tightestLimitHours(procedure: ProcedureDefinition): number | undefined {
  const limits = procedure.channels.flatMap((channel) => Object.values(channel.limits));
  const hours = [...procedure.cases.map((one) => one.limit), ...limits].map(limitHours).filter((one) => one !== undefined);
  return hours.length > 0 ? Math.min(...hours) : undefined;
}
