import type { Condition, Field, Finding, FormDefinition, Report } from '@app/forms';
import { checkShape, conditionFaults, findField, placedFields } from '@app/forms';
import { checkFlow } from '../flow/check-flow.js';
import type { FlowDefinition } from '../flow/flow-definition.js';
import { FLOW_FACTS } from '../flow/flow-facts.js';
import { checkLimit, checkSource, isRealDay, isTime } from './check-limit.js';
import { checkProcedureFees } from './check-procedure-fees.js';
import { tightestLimitHours } from './limit-hours.js';
import type { ProcedureDefinition } from './procedure-definition.js';
import { PROCEDURE_SHAPE } from './procedure-shape.js';

export interface ProcedureParts {
  /** Checked with `checkForm` before. */
  readonly form?: FormDefinition;
  /** Any JSON; checked here against the form and the tightest term. */
  readonly flow?: unknown;
}

/**
 * Checks of a procedure that may be any JSON, with its form and its flow. Without an error in the result the value is a
 * ProcedureDefinition. Numbers that still wait for comparison with the official text are warnings.
 */
export function checkProcedure(procedure: unknown, parts: ProcedureParts = {}): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (level, code, where, params = {}) => void findings.push({ level, code, where, params });
  checkShape(procedure, PROCEDURE_SHAPE, '', report);
  if (findings.some((finding) => finding.level === 'error')) return findings;
  const definition = procedure as ProcedureDefinition;
  checkMeaning(definition, parts, report);
  if (parts.flow === undefined) return findings;
  const limitHours = tightestLimitHours(definition);
  checkOutsidePauses(definition, parts.flow, report);
  const formFields = parts.form ? placedFields(parts.form).map((placed) => placed.field) : [];
  return [...findings, ...checkFlow(parts.flow, { ...(limitHours !== undefined && { limitHours }), formFields })];
}

function checkMeaning(procedure: ProcedureDefinition, { form }: ProcedureParts, report: Report): void {
  const condition = (when: Condition | undefined, where: string): void => {
    if (!when) return;
    const field = (key: string): Field | undefined => (form && findField(form, key)) ?? FLOW_FACTS.find((fact) => fact.key === key);
    for (const { code, params } of conditionFaults(when, field)) report('error', code, where, params);
  };
  if (!/^[1-9]\.\d{6}$/.test(procedure.code)) report('error', 'code_form', 'code', { code: procedure.code });
  if (!isTime(procedure.sameDayCutOff)) report('error', 'time_form', 'sameDayCutOff');
  checkSource(procedure.source, 'source', report);
  checkLimit(procedure.receptionLimit, 'receptionLimit', report);
  if (procedure.supplementTerm) checkLimit(procedure.supplementTerm, 'supplementTerm', report);
  if (procedure.paymentTerm) checkLimit(procedure.paymentTerm, 'paymentTerm', report);
  for (const [role, key] of Object.entries(procedure.ownerFields ?? {})) {
    if (form && !findField(form, key)) report('error', 'field_unknown', `ownerFields.${role}`, { field: key });
  }
  for (const list of ['subjects', 'cases', 'channels', 'components', 'results', 'legalBases'] as const) {
    if (procedure[list].length === 0) report('error', 'list_empty', list);
  }
  for (const list of ['cases', 'components', 'fees', 'excludedActivities', 'results'] as const) checkCodes(procedure[list], list, report);
  checkCases(procedure, condition, report);
  checkChannels(procedure, report);
  checkComponents(procedure, form !== undefined, condition, report);
  checkProcedureFees(procedure, condition, report);
  for (const { code, source } of procedure.excludedActivities) checkSource(source, `excludedActivities.${code}`, report);
  for (const { symbol, issuedOn } of procedure.legalBases) {
    if (issuedOn !== undefined && !isRealDay(issuedOn)) report('error', 'day_form', `legalBases.${symbol}`);
  }
}

/** Time may stand still only for what the procedure lists with its source. */
function checkOutsidePauses({ excludedActivities }: ProcedureDefinition, flow: unknown, report: Report): void {
  if (excludedActivities.length > 0) return;
  for (const [name, step] of Object.entries((flow as FlowDefinition | null)?.steps ?? {}))
    if (Object.values(step?.type === 'task' ? (step.actions ?? {}) : {}).some((action) => action?.pause === 'external'))
      report('error', 'pause_without_ground', `steps.${name}`);
}

type CheckCondition = (when: Condition | undefined, where: string) => void;

function checkCodes(entries: readonly { readonly code: string }[], where: string, report: Report): void {
  const codes = new Set<string>();
  for (const { code } of entries) {
    if (codes.has(code)) report('error', 'code_taken', `${where}.${code}`, { code });
    codes.add(code);
  }
}

function checkCases({ cases }: ProcedureDefinition, condition: CheckCondition, report: Report): void {
  for (const [index, { code, when, limit }] of cases.entries()) {
    const where = `cases.${code}`;
    const last = index === cases.length - 1;
    if (last && when) report('error', 'case_not_covered', where);
    if (!last && !when) report('error', 'case_never_reached', where);
    condition(when, where);
    checkLimit(limit, where, report);
  }
}

function checkChannels({ channels, cases, fees }: ProcedureDefinition, report: Report): void {
  checkCodes(
    channels.map(({ kind }) => ({ code: kind })),
    'channels',
    report,
  );
  for (const { kind, limits, fees: charged } of channels) {
    const where = `channels.${kind}`;
    for (const { code } of cases) if (!Object.hasOwn(limits, code)) report('error', 'case_without_limit', where, { code });
    for (const [code, limit] of Object.entries(limits)) {
      if (!cases.some((one) => one.code === code)) report('error', 'case_unknown', where, { code });
      checkLimit(limit, `${where}.${code}`, report);
    }
    for (const code of charged) if (!fees.some((fee) => fee.code === code)) report('error', 'fee_unknown', where, { code });
  }
}

function checkComponents({ components }: ProcedureDefinition, hasForm: boolean, condition: CheckCondition, report: Report): void {
  if (hasForm && !components.some((component) => component.kind === 'e_form')) report('error', 'no_e_form', 'components');
  for (const { code, kind, originals, copies, when, source } of components) {
    const where = `components.${code}`;
    if (kind === 'submit' && originals + copies === 0) report('error', 'nothing_asked', where);
    condition(when, where);
    checkSource(source, where, report);
  }
}
