import type { Condition } from '../condition/condition.js';
import { fieldsOfCondition } from '../condition/condition.js';
import type { Field } from '../definition/field.js';
import type { FormDefinition, PlacedField } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';
import { checkField } from './check-field.js';
import { checkShape } from '../shape/check-shape.js';
import { conditionFaults } from './condition-faults.js';
import type { Finding, Report } from '../shape/finding.js';
import { FORM_SHAPE } from './shapes.js';
import { solveCondition } from './solve-condition.js';

export interface FormCheckLimits {
  /** Largest upload the gateway lets through, MB. */
  readonly maxFileMb: number;
  /** Extensions the file store accepts, with their dot, lower case. */
  readonly fileTypes: readonly string[];
  /** Local day 'YYYY-MM-DD' on which "today" is judged. */
  readonly today: string;
}

const MOST_FIELDS_PER_PAGE = 8;

/**
 * Publish checks of a form definition that may be any JSON. Without an error in the result the value is a FormDefinition.
 * When its structure is wrong only that is reported: meaning is judged once the structure is right.
 */
export function checkForm(definition: unknown, limits: FormCheckLimits): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (level, code, where, params = {}) => void findings.push({ level, code, where, params });
  checkShape(definition, FORM_SHAPE, '', report);
  if (!findings.some((finding) => finding.level === 'error')) checkMeaning(definition as FormDefinition, limits, report);
  return findings;
}

function checkMeaning(definition: FormDefinition, limits: FormCheckLimits, report: Report): void {
  const fields = placedFields(definition);
  const pageIds = new Set<string>();
  const keys = new Set<string>();
  const reportNames = new Set<string>();
  for (const page of definition.pages) {
    const where = `pages.${page.id}`;
    if (pageIds.has(page.id)) report('error', 'page_taken', where, { id: page.id });
    pageIds.add(page.id);
    checkPageSize(page.fields, where, report);
    if (page.when)
      checkCondition(page.when, `${where}.when`, fieldsBefore(fields, page.fields[0]), fields, 'page_unreachable', limits, report);
    for (const field of page.fields) {
      const at = `${where}.fields.${field.key}`;
      if (keys.has(field.key)) report('error', 'key_taken', at, { key: field.key });
      keys.add(field.key);
      if (field.reportAs && reportNames.has(field.reportAs)) report('error', 'report_taken', at, { name: field.reportAs });
      if (field.reportAs) reportNames.add(field.reportAs);
      const before = fieldsBefore(fields, field);
      checkField(field, at, { before: before.map((one) => one.field), limits, report });
      if (field.when) checkCondition(field.when, `${at}.when`, before, fields, 'never_shown', limits, report, page.when);
      if (typeof field.required === 'object')
        checkCondition(field.required, `${at}.required`, before, fields, 'never_shown', limits, report);
    }
  }
}

function checkPageSize(fields: readonly Field[], where: string, report: Report): void {
  if (fields.length === 0) report('error', 'page_empty', where);
  const questions = fields.filter((field) => field.type !== 'info' && field.type !== 'computed');
  if (questions.length > MOST_FIELDS_PER_PAGE) report('warning', 'page_crowded', where, { count: questions.length });
}

function fieldsBefore(fields: readonly PlacedField[], field: Field | undefined): readonly PlacedField[] {
  return fields.slice(
    0,
    Math.max(
      0,
      fields.findIndex((placed) => placed.field === field),
    ),
  );
}

function checkCondition(
  condition: Condition,
  where: string,
  before: readonly PlacedField[],
  all: readonly PlacedField[],
  never: string,
  limits: FormCheckLimits,
  report: Report,
  page?: Condition,
): void {
  const earlier = new Map(before.map(({ field }) => [field.key, field]));
  const later = fieldsOfCondition(condition).filter((key) => !earlier.has(key) && all.some(({ field }) => field.key === key));
  for (const field of later) report('error', 'field_later', where, { field });
  const faults = conditionFaults(condition, (key) => earlier.get(key)).filter((fault) => !later.includes(fault.params['field'] ?? ''));
  for (const { code, params } of faults) report('error', code, where, params);
  if (later.length > 0 || faults.length > 0) return;

  const solution = solveCondition(page ? { all: [page, condition] } : condition, before, limits.today);
  if (solution === 'never') report('error', never, where);
  else if (solution === 'too_many') report('warning', 'too_many_combinations', where);
  else if (solveCondition(condition, before, limits.today) === 'always') report('warning', 'always_shown', where);
}
