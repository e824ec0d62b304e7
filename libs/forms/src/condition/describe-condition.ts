import { optionsOf } from '../catalogue/options-of.js';
import type { Field } from '../definition/field.js';
import type { Language } from '../definition/local-text.js';
import { inLanguage } from '../definition/local-text.js';
import type { Comparison, ComparisonOp, Condition } from './condition.js';

const WORDS: Readonly<
  Record<
    Language,
    Readonly<Record<ComparisonOp, string>> & { and: string; or: string; not: string; yes: string; no: string; today: string }
  >
> = {
  vi: {
    eq: 'là',
    ne: 'không phải là',
    gt: 'lớn hơn',
    gte: 'từ',
    lt: 'nhỏ hơn',
    lte: 'không quá',
    in: 'là một trong',
    filled: 'đã có',
    ageAtLeast: 'đủ tuổi từ',
    before: 'trước ngày',
    after: 'sau ngày',
    and: ' và ',
    or: ' hoặc ',
    not: 'không phải',
    yes: 'Có',
    no: 'Không',
    today: 'hôm nay',
  },
  en: {
    eq: 'is',
    ne: 'is not',
    gt: 'is more than',
    gte: 'is at least',
    lt: 'is less than',
    lte: 'is at most',
    in: 'is one of',
    filled: 'is given',
    ageAtLeast: 'is an age of at least',
    before: 'is before',
    after: 'is after',
    and: ' and ',
    or: ' or ',
    not: 'not',
    yes: 'Yes',
    no: 'No',
    today: 'today',
  },
};

const OPPOSITE: Partial<Record<ComparisonOp, ComparisonOp>> = { eq: 'ne', ne: 'eq', gt: 'lte', gte: 'lt', lt: 'gte', lte: 'gt' };

/**
 * The condition as words, for the caption of a field on paper or without scripts: put "Chỉ điền nếu" before it.
 * @param field looks up a field by key, for its label and the labels of its options.
 */
export function describeCondition(condition: Condition, field: (key: string) => Field | undefined, language: Language): string {
  const words = WORDS[language];
  const inner = (part: Condition): string => {
    const text = describeCondition(part, field, language);
    return 'all' in part || 'any' in part ? `(${text})` : text;
  };
  if ('all' in condition) return condition.all.map(inner).join(words.and);
  if ('any' in condition) return condition.any.map(inner).join(words.or);
  if ('not' in condition) {
    const { not } = condition;
    const opposite = 'op' in not ? OPPOSITE[not.op] : undefined;
    // "Is not a foundling" is said by people, "not: is a foundling" is not.
    return 'op' in not && opposite !== undefined
      ? describeCondition({ ...not, op: opposite }, field, language)
      : `${words.not} ${inner(not)}`;
  }
  return describeComparison(condition, field(condition.field), language);
}

function describeComparison(comparison: Comparison, field: Field | undefined, language: Language): string {
  const label = field ? inLanguage(field.label, language).replace(/[?:]+$/, '') : comparison.field;
  const values = comparison.op === 'filled' ? '' : ` ${valueText(comparison.value, field, language)}`;
  return `“${label}” ${WORDS[language][comparison.op]}${values}`;
}

function valueText(value: unknown, field: Field | undefined, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => valueText(one, field, language)).join(', ');
  if (typeof value === 'boolean') return value ? WORDS[language].yes : WORDS[language].no;
  if (value === 'today') return WORDS[language].today;
  if (field?.type === 'choice' || field?.type === 'choices') {
    const option = optionsOf(field).find((one) => one.value === value);
    if (option) return inLanguage(option.label, language);
  }
  return typeof value === 'number' ? value.toLocaleString('vi-VN') : String(value);
}
