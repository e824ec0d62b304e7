import { COUNTING_MODES, TERM_UNITS, type CountingMode, type TermUnit } from '@app/calendar';
import { readInstant } from './read-instant.js';

/** One line of `npm run due`. */
export interface Question {
  readonly start: Date;
  readonly quantity: number | null;
  readonly unit: TermUnit;
  readonly mode: CountingMode | undefined;
  readonly unitCode: string | null;
  readonly sameDayCutOff: string | undefined;
  readonly explain: boolean;
}

/** A line that is no question. `detail` says what to write instead. */
export class QuestionRefused extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
  ) {
    super(detail);
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads one line; what is unclear is refused; fields it does not know (an id of the caller) are left alone. Throws `QuestionRefused`. */
export function readQuestion(line: string): Question {
  const fields = readFields(line);
  const unit = oneOf(TERM_UNITS, fields['unit'], 'due.unit_invalid', 'unit');
  const mode = fields['mode'] ?? undefined;
  const { sameDayCutOff, unitCode, explain } = fields;
  return {
    start: startOf(fields['start']),
    quantity: quantityOf(fields['quantity'], unit),
    unit,
    mode: mode === undefined ? undefined : oneOf(COUNTING_MODES, mode, 'due.mode_invalid', 'mode'),
    unitCode:
      optional(
        unitCode,
        (value) => typeof value === 'string' && value !== '',
        'due.unit_code_invalid',
        'unitCode must be the code of a unit.',
      ) ?? null,
    sameDayCutOff: optional(
      sameDayCutOff,
      (value) => typeof value === 'string' && TIME.test(value),
      'due.cut_off_invalid',
      'sameDayCutOff must be HH:MM.',
    ),
    explain:
      optional<boolean>(explain, (value) => typeof value === 'boolean', 'due.explain_invalid', 'explain must be true or false.') ?? false,
  };
}

function readFields(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new QuestionRefused('due.json_invalid', 'The line is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new QuestionRefused('due.json_invalid', 'The line is not a JSON object.');
  return value as Record<string, unknown>;
}

function startOf(value: unknown): Date {
  const start = typeof value === 'string' ? readInstant(value) : null;
  if (start === null)
    throw new QuestionRefused('due.start_invalid', 'start must be a real instant with its offset, for example 2026-11-19T16:30:00+07:00.');
  return start;
}

/** Whole numbers only. Same-day and undated terms need none. */
function quantityOf(value: unknown, unit: TermUnit): number | null {
  if ((value === undefined || value === null) && (unit === 'SAME_DAY' || unit === 'NO_DUE')) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new QuestionRefused('due.quantity_invalid', 'quantity must be a whole number that is not negative.');
  }
  return value;
}

function oneOf<T extends string>(values: readonly T[], value: unknown, code: string, field: string): T {
  const found = values.find((known) => known === value);
  if (found === undefined) throw new QuestionRefused(code, `${field} must be one of ${values.join(', ')}.`);
  return found;
}

function optional<T = string>(value: unknown, accepts: (value: unknown) => boolean, code: string, detail: string): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (!accepts(value)) throw new QuestionRefused(code, detail);
  return value as T;
}
