import type { Answers } from '../definition/answers.js';
import { answerOf } from '../definition/answers.js';
import type { Comparison, Condition } from './condition.js';
import { isDayText, yearsBefore } from './days.js';

/**
 * Whether the condition is true for these answers on the day `today` ('YYYY-MM-DD', local day of the office). Total:
 * an answer that is absent or of another kind makes a comparison false, it never throws. Same truth as `conditionSchema`.
 */
export function holds(condition: Condition, answers: Answers, today: string): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, today));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, today));
  if ('not' in condition) return !holds(condition.not, answers, today);
  return compare(condition, answerOf(answers, condition.field), today);
}

function compare({ op, value }: Comparison, answer: unknown, today: string): boolean {
  if (answer === undefined || answer === null) return false;
  switch (op) {
    case 'eq':
      return isOrContains(answer, value);
    case 'ne':
      return !isOrContains(answer, value);
    case 'in':
      return Array.isArray(value) && value.some((one) => isOrContains(answer, one));
    case 'filled':
      return isFilled(answer);
    case 'gt':
      return numbers(answer, value, (a, b) => a > b);
    case 'gte':
      return numbers(answer, value, (a, b) => a >= b);
    case 'lt':
      return numbers(answer, value, (a, b) => a < b);
    case 'lte':
      return numbers(answer, value, (a, b) => a <= b);
    case 'before':
      return days(answer, value, today, (a, b) => a < b);
    case 'after':
      return days(answer, value, today, (a, b) => a > b);
    case 'ageAtLeast':
      return typeof value === 'number' && days(answer, yearsBefore(today, value), today, (a, b) => a <= b);
  }
}

function isOrContains(answer: unknown, value: unknown): boolean {
  return Array.isArray(answer) ? answer.includes(value) : answer === value;
}

/** An empty text or list is not an answer. */
export function isFilled(answer: unknown): boolean {
  if (answer === undefined || answer === null || answer === '') return false;
  return !Array.isArray(answer) || answer.length > 0;
}

function numbers(answer: unknown, value: unknown, test: (a: number, b: number) => boolean): boolean {
  return typeof answer === 'number' && typeof value === 'number' && test(answer, value);
}

function days(answer: unknown, value: unknown, today: string, test: (a: string, b: string) => boolean): boolean {
  const bound = value === 'today' ? today : value;
  return isDayText(answer) && isDayText(bound) && test(answer, bound);
}
