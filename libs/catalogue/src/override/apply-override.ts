import type { Finding } from '@app/forms';
import type { FlowDefinition } from '../flow/flow-definition.js';
import { tightestLimitHours } from '../seed/limit-hours.js';
import type { ProcedureDefinition } from '../seed/procedure-definition.js';
import type { ProvinceOverride } from './province-override.js';

export interface OverriddenParts {
  readonly procedure: ProcedureDefinition;
  readonly flow: FlowDefinition | null;
}

/**
 * The procedure and flow with what the province changed. What the change names and the procedure does not have (any more) is left out:
 * `unknownTargets` says so to the person who publishes. A flow always states the term it must fit into, so a shorter term reaches it too.
 */
export function applyOverride({ procedure, flow }: OverriddenParts, override: ProvinceOverride): OverriddenParts {
  const changed = withLimits(withFees(procedure, override), override);
  return { procedure: changed, flow: flow === null ? null : withSteps(flow, changed, override) };
}

/** Fees, cases and steps that the override names and the procedure does not have. */
export function unknownTargets({ procedure, flow }: OverriddenParts, override: ProvinceOverride): readonly Finding[] {
  const steps = new Set(Object.entries(flow?.steps ?? {}).flatMap(([name, step]) => (step.type === 'task' ? [name] : [])));
  const missing = (kind: string, names: readonly string[], known: (name: string) => boolean): Finding[] =>
    names
      .filter((name) => !known(name))
      .map((name) => ({ level: 'error', code: 'override_unknown', where: `override.${kind}.${name}`, params: { name } }));
  return [
    ...missing('fees', Object.keys(override.fees ?? {}), (name) => procedure.fees.some(({ code }) => code === name)),
    ...missing('limits', Object.keys(override.limits ?? {}), (name) => procedure.cases.some(({ code }) => code === name)),
    ...missing('stepHours', Object.keys(override.stepHours ?? {}), (name) => steps.has(name)),
    ...missing('stepUnits', Object.keys(override.stepUnits ?? {}), (name) => steps.has(name)),
  ];
}

function withFees(procedure: ProcedureDefinition, { fees }: ProvinceOverride): ProcedureDefinition {
  if (fees === undefined) return procedure;
  return {
    ...procedure,
    fees: procedure.fees.map((fee) => {
      const own = Object.hasOwn(fees, fee.code) ? fees[fee.code] : undefined;
      return own === undefined ? fee : { ...fee, ...own };
    }),
  };
}

function withLimits(procedure: ProcedureDefinition, { limits }: ProvinceOverride): ProcedureDefinition {
  if (limits === undefined) return procedure;
  const own = (code: string): ProcedureDefinition['cases'][number]['limit'] | undefined =>
    Object.hasOwn(limits, code) ? limits[code] : undefined;
  return {
    ...procedure,
    cases: procedure.cases.map((one) => ({ ...one, limit: own(one.code) ?? one.limit })),
    channels: procedure.channels.map((channel) => ({
      ...channel,
      limits: Object.fromEntries(Object.entries(channel.limits).map(([code, limit]) => [code, own(code) ?? limit])),
    })),
  };
}

function withSteps(
  flow: FlowDefinition,
  procedure: ProcedureDefinition,
  { limits, stepHours = {}, stepUnits = {} }: ProvinceOverride,
): FlowDefinition {
  const hours = tightestLimitHours(procedure);
  return {
    ...flow,
    ...(limits !== undefined && hours !== undefined ? { limitHours: hours } : {}),
    steps: Object.fromEntries(
      Object.entries(flow.steps).map(([name, step]) => {
        if (step.type !== 'task') return [name, step];
        const unit = Object.hasOwn(stepUnits, name) ? stepUnits[name] : undefined;
        const own = Object.hasOwn(stepHours, name) ? stepHours[name] : undefined;
        return [
          name,
          { ...step, ...(own === undefined ? {} : { hours: own }), ...(unit === undefined ? {} : { by: { role: step.by.role, unit } }) },
        ];
      }),
    ),
  };
}
