import type { Condition, Field, Report } from '@app/forms';
import { conditionFaults } from '@app/forms';
import type { FlowAction, FlowActor, FlowStep, ParallelStep, TaskStep } from './flow-definition.js';

type FieldLookup = (key: string) => Field | undefined;

/** Checks of one step by itself; where it leads is checked with the whole graph. */
export function checkFlowStep(name: string, step: FlowStep, field: FieldLookup, report: Report): void {
  const where = `steps.${name}`;
  switch (step.type) {
    case 'task':
      return checkTask(name, step, where, report);
    case 'choose':
      for (const [index, rule] of step.rules.entries()) checkCondition(rule.when, `${where}.rules.${index}`, field, report);
      return;
    case 'parallel':
      return checkParallel(step, where, field, report);
    case 'end':
      return;
  }
}

function checkTask(name: string, step: TaskStep, where: string, report: Report): void {
  if (step.hours <= 0) report('error', 'hours_missing', where);
  checkActor(step.by, where, report);
  if (step.silence && !Object.hasOwn(step.actions, step.silence.action))
    report('error', 'action_unknown', where, { action: step.silence.action });
  if (step.silence?.source.needsReview) report('warning', 'needs_review', where, { document: step.silence.source.document });
  const actions = Object.entries(step.actions);
  if (!actions.some(([, action]) => !action.back && action.to !== name)) report('error', 'no_way_on', where);
  for (const [key, action] of actions) checkAction(name, action, `${where}.actions.${key}`, report);
}

function checkActor(by: FlowActor, where: string, report: Report): void {
  const known = ['@intake', '@specialist', '@agency'].includes(by.unit) || /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(by.unit);
  if (!known) report('error', 'unit_form', where, { unit: by.unit });
  if ((by.unit === '@agency') !== (by.agency !== undefined)) report('error', 'agency_missing', where);
}

function checkAction(step: string, action: FlowAction, where: string, report: Report): void {
  if (action.pause && action.to !== step) report('error', 'pause_moves', where);
  if (action.to === step && !action.back) report('error', 'loop_without_back', where, { steps: step });
  if ((action.does === 'request_signature') !== (action.sign !== undefined)) report('error', 'sign_mismatch', where);
}

function checkParallel(step: ParallelStep, where: string, field: FieldLookup, report: Report): void {
  const ids = new Set<string>();
  for (const { id, when } of step.branches) {
    if (ids.has(id)) report('error', 'branch_taken', where, { branch: id });
    ids.add(id);
    if (when) checkCondition(when, `${where}.branches.${id}`, field, report);
  }
  if (step.need === 0 || step.branches.length === 0) report('error', 'need_zero', where);
  if (step.need !== 'all' && step.need > step.branches.length)
    report('error', 'need_too_high', where, { need: step.need, total: step.branches.length });
}

function checkCondition(condition: Condition, where: string, field: FieldLookup, report: Report): void {
  for (const { code, params } of conditionFaults(condition, field)) report('error', code, where, params);
}
