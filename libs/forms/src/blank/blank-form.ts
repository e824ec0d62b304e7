import { optionsOf } from '../catalogue/options-of.js';
import { describeCondition } from '../condition/describe-condition.js';
import type { Condition } from '../condition/condition.js';
import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { findField } from '../definition/form-definition.js';
import type { Language } from '../definition/local-text.js';
import { inLanguage } from '../definition/local-text.js';
import { partsOf } from '../definition/parts-of.js';

/** How a question is answered on paper. */
export type BlankRow =
  | { readonly kind: 'line'; readonly label: string; readonly hint?: string; readonly caption?: string; readonly unit?: string }
  | { readonly kind: 'lines'; readonly label: string; readonly hint?: string; readonly caption?: string; readonly lines: number }
  | { readonly kind: 'date'; readonly label: string; readonly hint?: string; readonly caption?: string }
  | {
      readonly kind: 'boxes';
      readonly label: string;
      readonly hint?: string;
      readonly caption?: string;
      readonly options: readonly string[];
    }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly hint?: string;
      readonly caption?: string;
      readonly columns: readonly string[];
      readonly rows: number;
    }
  | {
      readonly kind: 'group';
      readonly label: string;
      readonly hint?: string;
      readonly caption?: string;
      readonly rows: readonly BlankRow[];
    }
  | { readonly kind: 'text'; readonly label: string; readonly caption?: string };

export interface BlankForm {
  readonly title: string;
  readonly pages: readonly { readonly title: string; readonly caption?: string; readonly rows: readonly BlankRow[] }[];
}

/** A catalogue longer than this is written on a line instead of printed as boxes. */
const MOST_BOXES = 8;

/** The form for people who fill it in by hand: every question, with "only if …" captions instead of conditions. */
export function blankForm(definition: FormDefinition, language: Language): BlankForm {
  const caption = (when: Condition | undefined): { caption?: string } =>
    when
      ? {
          caption: `${language === 'vi' ? 'Chỉ điền nếu' : 'Only if'} ${describeCondition(when, (key) => findField(definition, key), language)}`,
        }
      : {};
  return {
    title: inLanguage(definition.title, language),
    pages: definition.pages.map((page) => ({
      title: inLanguage(page.title, language),
      ...caption(page.when),
      rows: page.fields.flatMap((field) => rowsOf(field, language).map((row) => ({ ...row, ...caption(field.when) }))),
    })),
  };
}

function rowsOf(field: Field, language: Language): readonly BlankRow[] {
  const label = inLanguage(field.label, language);
  const asked = { label, ...(field.hint && { hint: inLanguage(field.hint, language) }) };
  switch (field.type) {
    case 'text':
      return [{ kind: 'line', ...asked }];
    case 'integer':
    case 'decimal':
    case 'money':
      return [{ kind: 'line', ...asked, ...unitOf(field.type === 'money' ? { vi: 'đồng', en: 'dong' } : field.unit, language) }];
    case 'textarea':
      return [{ kind: 'lines', ...asked, lines: 4 }];
    case 'date':
      return [{ kind: 'date', ...asked }];
    case 'choice':
    case 'choices': {
      const options = optionsOf(field);
      return options.length > MOST_BOXES
        ? [{ kind: 'line', ...asked }]
        : [{ kind: 'boxes', ...asked, options: options.map((option) => inLanguage(option.label, language)) }];
    }
    case 'yesno':
      return [{ kind: 'boxes', ...asked, options: language === 'vi' ? ['Có', 'Không'] : ['Yes', 'No'] }];
    case 'checkbox':
      return [{ kind: 'boxes', label: '', options: [label] }];
    case 'address':
    case 'person':
      return [{ kind: 'group', ...asked, rows: partsOf(field).flatMap((part) => rowsOf(part, language)) }];
    case 'repeat':
      return [
        {
          kind: 'table',
          ...asked,
          columns: field.fields.map((one) => inLanguage(one.label, language)),
          rows: Math.min(Math.max(field.min ?? 1, 5), field.max),
        },
      ];
    case 'declaration':
      return [{ kind: 'text', label }];
    case 'file':
    case 'info':
    case 'computed':
      return [];
  }
}

function unitOf(unit: { vi: string; en?: string } | undefined, language: Language): { unit?: string } {
  return unit ? { unit: inLanguage(unit, language) } : {};
}
