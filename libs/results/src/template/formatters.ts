import { dayFigures, dayInLetter } from '../paper/index.js';
import { dayInWords } from './day-in-words.js';

/** What a formatter may look at besides the value. */
export interface FormatContext {
  /** The words a person saw for a coded answer (choice, address), by path. */
  readonly label: string | undefined;
}

type Formatter = (value: unknown, context: FormatContext) => unknown;

/**
 * Formatters of merge fields. Each gives undefined for a value it cannot print, which counts as a missing value: a wrong kind of
 * answer must stop a result, not print as 'undefined'. `optional` is not here: it only permits the value to be missing.
 */
const FORMATTERS = {
  /** 27/03/2026 */
  date: (value) => onDay(value, dayFigures),
  /** ngày 27 tháng 3 năm 2026 */
  dateWords: (value) => onDay(value, dayInLetter),
  /** Ngày hai mươi bảy tháng ba năm … */
  dateSpelled: (value) => onDay(value, dayInWords),
  /** 2026 */
  year: (value) => onDay(value, (day) => day.slice(0, 4)),
  /** 15.000 đồng */
  money: (value) => (isNumber(value) ? `${figures(value)} đồng` : undefined),
  /** 72,5 */
  number: (value) => (isNumber(value) ? figures(value) : undefined),
  /** 02: Vietnamese papers write small counts with two digits. */
  count: (value) => (isNumber(value) ? String(value).padStart(2, '0') : undefined),
  upper: (value) => (typeof value === 'string' ? value.toLocaleUpperCase('vi') : undefined),
  /** Two lines in a heading: the kind of body, then its place. */
  headLines: (value) => (typeof value === 'string' ? value.replace(/^(ủy ban nhân dân|hội đồng nhân dân) /iu, '$1\n') : undefined),
  /** The label of a coded answer. */
  option: (value, { label }) => (value === undefined ? undefined : label),
} satisfies Record<string, Formatter>;

export type FormatterName = keyof typeof FORMATTERS;

export const FORMATTER_NAMES = Object.keys(FORMATTERS) as FormatterName[];

/** Lets a value be missing; it then prints as nothing. */
export const OPTIONAL = 'optional';

export function isFormatter(name: string): name is FormatterName {
  return Object.hasOwn(FORMATTERS, name);
}

/** The value as it is printed, or undefined when there is nothing printable. Formatters apply from left to right. */
export function formatValue(value: unknown, formatters: readonly string[], context: FormatContext): string | undefined {
  const formatted = formatters.filter(isFormatter).reduce<unknown>((held, name) => FORMATTERS[name](held, context), value);
  return plain(formatted);
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (isNumber(value)) return figures(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value) && value.length > 0) {
    const parts = value.map(plain);
    return parts.every((part) => part !== undefined) ? parts.join(', ') : undefined;
  }
  return undefined;
}

function onDay(value: unknown, write: (day: string) => string | undefined): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? write(value) : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function figures(value: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value);
}
