import { fieldsOfCondition } from '@app/forms';
import { isFormatter, OPTIONAL } from './formatters.js';
import { mergeFieldsOf } from './merge-fields.js';
import { hasStrayBraces, parseMergeText } from './merge-text.js';
import { readTemplate, shapeFaults } from './read-template.js';
import type { ResultTemplate } from './result-template.js';
import { SYSTEM_FIELDS } from './result-values.js';
import { conditionsOf, textsOf, type PlacedText } from './template-walk.js';

export const TEMPLATE_FINDING_CODES = [
  'shape',
  'stray_braces',
  'merge_field_unknown',
  'formatter_unknown',
  'formatter_unfit',
  'condition_field_unknown',
  'number_missing',
  'date_missing',
  'signer_missing',
  'draft_field_twice',
  'draft_field_unused',
  'table_uneven',
] as const;
export type TemplateFindingCode = (typeof TEMPLATE_FINDING_CODES)[number];

export interface TemplateFinding {
  readonly code: TemplateFindingCode;
  /** JSON pointer into the template. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Merge path -> type of the field, such as 'answers.childDob' -> 'date'. See `knownFieldsOf`. */
export type KnownFields = Readonly<Record<string, string>>;

/** Formatters of which one must be there before a value of this type may be printed. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  date: ['date', 'dateWords', 'dateSpelled', 'year'],
  choice: ['option'],
  choices: ['option'],
  address: ['option'],
  money: ['money'],
};

/** What is wrong with a template over these fields; publishing wants none. The template may be any data. */
export function checkTemplate(template: unknown, known: KnownFields): readonly TemplateFinding[] {
  const faults = shapeFaults(template);
  if (faults.length > 0) return faults.map(({ path, reason }) => finding('shape', path, { reason }));
  const read = readTemplate(template);
  const draft = Object.fromEntries(read.draftFields.map(({ key, type }) => [`draft.${key}`, type]));
  const fields = { ...SYSTEM_FIELDS, ...known, ...draft };
  return [
    ...textsOf(read).flatMap((placed) => textFindings(placed, fields)),
    ...conditionFindings(read, fields),
    ...frameFindings(read),
    ...tableFindings(read),
    ...draftFindings(read),
  ];
}

function textFindings({ path, text, list }: PlacedText, fields: KnownFields): readonly TemplateFinding[] {
  const stray = hasStrayBraces(text) ? [finding('stray_braces', path)] : [];
  const tokens = parseMergeText(text).flatMap((token) => ('field' in token ? [token] : []));
  return [
    ...stray,
    ...tokens.flatMap(({ field, formatters }) => [
      ...fieldFindings(field, formatters, path, list, fields),
      ...unknownFormatters(formatters, path),
    ]),
  ];
}

function fieldFindings(
  field: string,
  formatters: readonly string[],
  path: string,
  list: string | undefined,
  fields: KnownFields,
): readonly TemplateFinding[] {
  if (list && field.startsWith('item.')) return fields[list] === 'repeat' ? [] : [finding('merge_field_unknown', path, { field: list })];
  const type = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (type === undefined) return [finding('merge_field_unknown', path, { field })];
  const needed = NEEDED[type];
  return needed && !formatters.some((name) => needed.includes(name))
    ? [finding('formatter_unfit', path, { field, needed: needed.join(', ') })]
    : [];
}

function unknownFormatters(formatters: readonly string[], path: string): readonly TemplateFinding[] {
  return formatters
    .filter((name) => name !== OPTIONAL && !isFormatter(name))
    .map((formatter) => finding('formatter_unknown', path, { formatter }));
}

function conditionFindings(template: ResultTemplate, fields: KnownFields): readonly TemplateFinding[] {
  return conditionsOf(template).flatMap(({ path, when }) =>
    fieldsOfCondition(when)
      .filter((field) => !Object.hasOwn(fields, field.startsWith('draft.') ? field : `answers.${field}`))
      .map((field) => finding('condition_field_unknown', path, { field })),
  );
}

/** A result without number, day or signer is no document (Decree 30/2020, Article 8). */
function frameFindings({ heading, signature }: ResultTemplate): readonly TemplateFinding[] {
  const lacks = (text: string, field: string): boolean => !parseMergeText(text).some((token) => 'field' in token && token.field === field);
  return [
    ...(lacks(heading.number, 'result.number') ? [finding('number_missing', '/heading/number')] : []),
    ...(lacks(heading.placeAndDate, 'result.issuedOn') ? [finding('date_missing', '/heading/placeAndDate')] : []),
    ...(lacks(signature.name, 'signer.name') ? [finding('signer_missing', '/signature/name')] : []),
    ...(lacks(signature.title, 'signer.title') ? [finding('signer_missing', '/signature/title')] : []),
  ];
}

function tableFindings(template: ResultTemplate): readonly TemplateFinding[] {
  return [...template.blocks, ...(template.afterwards ?? [])].flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = [...(block.rows ?? []), ...(block.of ? [block.of.cells] : [])];
    return rows.some((row) => row.length !== block.columns.length)
      ? [finding('table_uneven', '/blocks', { columns: String(block.columns.length) })]
      : [];
  });
}

function draftFindings(template: ResultTemplate): readonly TemplateFinding[] {
  const used = new Set([...mergeFieldsOf(template), ...conditionsOf(template).flatMap(({ when }) => fieldsOfCondition(when))]);
  return template.draftFields.flatMap(({ key }, at) => [
    ...(template.draftFields.findIndex((other) => other.key === key) < at
      ? [finding('draft_field_twice', `/draftFields/${at}`, { field: key })]
      : []),
    ...(used.has(`draft.${key}`) ? [] : [finding('draft_field_unused', `/draftFields/${at}`, { field: key })]),
  ]);
}

function finding(code: TemplateFindingCode, path: string, params: Record<string, string> = {}): TemplateFinding {
  return { code, path, params };
}
