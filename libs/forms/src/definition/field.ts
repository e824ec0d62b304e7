import type { Condition } from '../condition/condition.js';
import type { LocalText } from './local-text.js';
import type { TextFormat } from './text-format.js';

export const FIELD_TYPES = [
  'text',
  'textarea',
  'integer',
  'decimal',
  'money',
  'date',
  'choice',
  'choices',
  'checkbox',
  'yesno',
  'address',
  'person',
  'file',
  'repeat',
  'computed',
  'info',
  'declaration',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Where a value comes from when the citizen is signed in. The data of the identity provider, never typed again. */
export const PREFILL_SOURCES = [
  'vneid.fullName',
  'vneid.idNumber',
  'vneid.dob',
  'vneid.gender',
  'vneid.phone',
  'vneid.email',
  'vneid.residence',
] as const;
export type PrefillSource = (typeof PREFILL_SOURCES)[number];

export const CATALOGUES = ['nations', 'ethnicGroups'] as const;
export type CatalogueName = (typeof CATALOGUES)[number];

export const PERSON_PARTS = ['fullName', 'dob', 'gender', 'idNumber', 'nationality', 'phone', 'address'] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];

export interface Option {
  readonly value: string;
  readonly label: LocalText;
}

interface Common {
  /** Matches KEY_PATTERN; unique in the form (in its item for sub-fields). */
  readonly key: string;
  readonly label: LocalText;
  readonly hint?: LocalText;
  readonly required?: boolean | Condition;
  /** Shown only while this holds. Reads earlier fields only. */
  readonly when?: Condition;
  readonly prefill?: PrefillSource;
  readonly readOnlyIfPrefilled?: boolean;
  readonly pii?: 'none' | 'personal' | 'sensitive';
  /** Purpose of the input, WCAG 1.3.5. */
  readonly autocomplete?: string;
  /** Own text instead of the general one, by error code. */
  readonly messages?: Readonly<Record<string, LocalText>>;
  readonly width?: 'short' | 'medium' | 'full';
  /** Column of the plain projection for reports; never on a personal field. */
  readonly reportAs?: string;
}

export interface TextField extends Common {
  readonly type: 'text';
  readonly format?: TextFormat;
  readonly minLength?: number;
  readonly maxLength?: number;
}
export interface TextareaField extends Common {
  readonly type: 'textarea';
  readonly minLength?: number;
  readonly maxLength?: number;
}
export interface NumberField extends Common {
  /** `money` is whole Vietnamese dong. */
  readonly type: 'integer' | 'decimal' | 'money';
  readonly min?: number;
  readonly max?: number;
  /** Digits after the comma, `decimal` only; 2 unless given. */
  readonly decimals?: number;
  readonly unit?: LocalText;
}
export interface DateField extends Common {
  readonly type: 'date';
  /** An ISO day or 'today'; the day itself is allowed. */
  readonly notBefore?: string;
  readonly notAfter?: string;
}
export interface ChoiceField extends Common {
  readonly type: 'choice' | 'choices';
  readonly display?: 'radio' | 'select';
  readonly options?: readonly Option[];
  readonly catalogue?: CatalogueName;
  /** `choices` only. */
  readonly minCount?: number;
  readonly maxCount?: number;
}
export interface BooleanField extends Common {
  /** A required `checkbox`, and every `declaration`, must be ticked; `yesno` may be answered either way. */
  readonly type: 'checkbox' | 'yesno' | 'declaration';
}
export interface AddressField extends Common {
  readonly type: 'address';
  /** Ask for house number and street too; true unless given. Province and commune: two levels since 1 July 2025. */
  readonly detail?: boolean;
}
export interface PersonField extends Common {
  readonly type: 'person';
  readonly parts: readonly PersonPart[];
  readonly optionalParts?: readonly PersonPart[];
}
export interface FileField extends Common {
  readonly type: 'file';
  readonly docType: string;
  /** Extensions with their dot, lower case. */
  readonly accept: readonly string[];
  readonly maxMb: number;
  readonly minCount?: number;
  readonly maxCount?: number;
}
export interface RepeatField extends Common {
  readonly type: 'repeat';
  readonly itemTitle: LocalText;
  readonly fields: readonly Field[];
  readonly min?: number;
  readonly max: number;
}

export const COMPUTE_FUNCTIONS = ['sum', 'sumOf', 'count', 'ageYears', 'daysSince', 'concat'] as const;
export type Compute =
  | { readonly fn: 'sum'; readonly fields: readonly string[] }
  | { readonly fn: 'sumOf'; readonly field: string; readonly item: string }
  | { readonly fn: 'count'; readonly field: string }
  | { readonly fn: 'ageYears' | 'daysSince'; readonly field: string }
  | { readonly fn: 'concat'; readonly fields: readonly string[]; readonly separator: string };

export interface ComputedField extends Common {
  readonly type: 'computed';
  readonly compute: Compute;
  readonly unit?: LocalText;
}
export interface InfoField extends Common {
  /** A text to read, nothing to answer. Plain text, no markup. */
  readonly type: 'info';
}

export type Field =
  | TextField
  | TextareaField
  | NumberField
  | DateField
  | ChoiceField
  | BooleanField
  | AddressField
  | PersonField
  | FileField
  | RepeatField
  | ComputedField
  | InfoField;

export const KEY_PATTERN = /^[a-z][A-Za-z0-9]{0,39}$/;
