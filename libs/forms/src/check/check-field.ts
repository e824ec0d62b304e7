import { isRealDay } from '../condition/days.js';
import { FORBIDDEN_KEYS, isInheritedName } from '../definition/answers.js';
import type { ChoiceField, ComputedField, DateField, Field, FileField, NumberField, RepeatField } from '../definition/field.js';
import { KEY_PATTERN } from '../definition/field.js';
import { conditionFaults } from './condition-faults.js';
import type { Report } from '../shape/finding.js';

export interface FieldCheckContext {
  /** Fields that stand before this one. */
  readonly before: readonly Field[];
  readonly limits: { readonly maxFileMb: number; readonly fileTypes: readonly string[] };
  readonly report: Report;
}

const PERSONAL_FORMATS = ['name', 'cccd', 'phone', 'email', 'plate'];
const NOT_IN_REPEAT = ['repeat', 'computed', 'info', 'declaration'];

/** Checks of one field by itself; its place, condition and uniqueness are checked by the caller. */
export function checkField(field: Field, where: string, context: FieldCheckContext): void {
  const { report } = context;
  if (!KEY_PATTERN.test(field.key) || FORBIDDEN_KEYS.includes(field.key) || isInheritedName(field.key))
    report('error', 'key_form', where, { key: field.key });
  checkPrivacy(field, where, report);
  switch (field.type) {
    case 'choice':
    case 'choices':
      return checkOptions(field, where, report);
    case 'integer':
    case 'decimal':
    case 'money':
      return checkRange(field, where, report);
    case 'date':
      return checkDays(field, where, report);
    case 'file':
      return checkFile(field, where, context);
    case 'repeat':
      return checkRepeat(field, where, context);
    case 'computed':
      return checkComputed(field, where, context);
    case 'text':
    case 'textarea':
      if ((field.minLength ?? 0) > (field.maxLength ?? Infinity)) report('error', 'bounds_crossed', where);
      return;
    default:
      return;
  }
}

function checkPrivacy(field: Field, where: string, report: Report): void {
  const personal =
    field.type === 'person' || field.type === 'address' || (field.type === 'text' && PERSONAL_FORMATS.includes(field.format ?? ''));
  if (personal && field.pii === undefined) report('warning', 'personal_unmarked', where);
  const marked = field.pii === 'personal' || field.pii === 'sensitive';
  if (field.reportAs !== undefined && (marked || personal)) report('error', 'personal_reported', where);
}

function checkOptions(field: ChoiceField, where: string, report: Report): void {
  if ((field.options === undefined) === (field.catalogue === undefined) || field.options?.length === 0)
    report('error', 'options_missing', where);
  const values = new Set<string>();
  for (const { value } of field.options ?? []) {
    if (values.has(value)) report('error', 'option_taken', where, { value });
    values.add(value);
  }
  if ((field.minCount ?? 0) > (field.maxCount ?? Infinity)) report('error', 'bounds_crossed', where);
}

function checkRange(field: NumberField, where: string, report: Report): void {
  if ((field.min ?? -Infinity) > (field.max ?? Infinity)) report('error', 'bounds_crossed', where);
}

function checkDays(field: DateField, where: string, report: Report): void {
  for (const bound of [field.notBefore, field.notAfter]) {
    if (bound !== undefined && bound !== 'today' && !isRealDay(bound)) report('error', 'bound_form', where);
  }
  if (isRealDay(field.notBefore) && isRealDay(field.notAfter) && field.notBefore > field.notAfter) report('error', 'bounds_crossed', where);
}

function checkFile(field: FileField, where: string, { limits, report }: FieldCheckContext): void {
  if (field.maxMb > limits.maxFileMb) report('error', 'file_too_large', where, { maxMb: field.maxMb, limit: limits.maxFileMb });
  for (const extension of field.accept) {
    if (!limits.fileTypes.includes(extension)) report('error', 'file_type_refused', where, { extension });
  }
  if ((field.minCount ?? 0) > (field.maxCount ?? 1)) report('error', 'bounds_crossed', where);
}

function checkRepeat(field: RepeatField, where: string, context: FieldCheckContext): void {
  const { report } = context;
  if (field.fields.length === 0) report('error', 'page_empty', where);
  if ((field.min ?? 0) > field.max) report('error', 'bounds_crossed', where);
  const keys = new Set<string>();
  for (const [index, sub] of field.fields.entries()) {
    const at = `${where}.fields.${sub.key}`;
    if (keys.has(sub.key)) report('error', 'key_taken', at, { key: sub.key });
    keys.add(sub.key);
    if (NOT_IN_REPEAT.includes(sub.type)) report('error', 'sub_field_type', at, { type: sub.type });
    const before = field.fields.slice(0, index);
    checkField(sub, at, { ...context, before });
    for (const condition of [sub.when, sub.required]) {
      if (typeof condition !== 'object') continue;
      for (const { code, params } of conditionFaults(condition, (key) => before.find((one) => one.key === key)))
        report('error', code, at, params);
    }
  }
}

function checkComputed({ compute }: ComputedField, where: string, { before, report }: FieldCheckContext): void {
  const unfit = (field: string): void => report('error', 'field_unfit', where, { field, op: compute.fn });
  const need = (key: string, fits: (field: Field) => boolean): void => {
    const field = before.find((one) => one.key === key);
    if (!field) report('error', 'field_unknown', where, { field: key });
    else if (!fits(field)) unfit(key);
  };
  switch (compute.fn) {
    case 'sum':
      return needAll(compute.fields, (key) => need(key, isNumeric), where, report);
    case 'concat':
      if (typeof compute.separator !== 'string') report('error', 'missing_property', where, { property: 'separator' });
      return needAll(
        compute.fields,
        (key) => need(key, (field) => isNumeric(field) || ['text', 'choice', 'date'].includes(field.type)),
        where,
        report,
      );
    case 'sumOf':
      return need(
        compute.field,
        (field) => field.type === 'repeat' && field.fields.some((sub) => sub.key === compute.item && isNumeric(sub)),
      );
    case 'count':
      return need(compute.field, (field) => ['repeat', 'choices', 'file'].includes(field.type));
    case 'ageYears':
    case 'daysSince':
      return need(compute.field, (field) => field.type === 'date');
  }
}

function needAll(fields: unknown, check: (key: string) => void, where: string, report: Report): void {
  if (!Array.isArray(fields) || fields.length === 0) return report('error', 'missing_property', where, { property: 'fields' });
  for (const key of fields) check(String(key));
}

function isNumeric(field: Field): boolean {
  return (
    field.type === 'integer' ||
    field.type === 'decimal' ||
    field.type === 'money' ||
    (field.type === 'computed' && field.compute.fn !== 'concat')
  );
}
