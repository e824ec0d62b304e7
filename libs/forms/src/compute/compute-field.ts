import { ageYears, daysBetween, isRealDay } from '../condition/days.js';
import type { Answers } from '../definition/answers.js';
import { answerOf, isGroup } from '../definition/answers.js';
import type { Compute } from '../definition/field.js';

/** The computed value on the day `today`, or undefined when what it needs is missing. Never taken from what was sent. */
export function computeField(compute: Compute, answers: Answers, today: string): string | number | undefined {
  switch (compute.fn) {
    case 'sum':
      return sum(compute.fields.map((key) => answerOf(answers, key)));
    case 'sumOf':
      return sum(rowsOf(answers, compute.field).map((row) => answerOf(row, compute.item)));
    case 'count': {
      const list = answerOf(answers, compute.field);
      return Array.isArray(list) ? list.length : 0;
    }
    case 'ageYears': {
      const day = answerOf(answers, compute.field);
      return isRealDay(day) && day <= today ? ageYears(day, today) : undefined;
    }
    case 'daysSince': {
      const day = answerOf(answers, compute.field);
      return isRealDay(day) ? daysBetween(day, today) : undefined;
    }
    case 'concat': {
      const texts = compute.fields.map((key) => answerOf(answers, key)).filter((one) => typeof one === 'string' || typeof one === 'number');
      return texts.length > 0 ? texts.join(compute.separator) : undefined;
    }
  }
}

/** Numbers only; rounded to six decimals so that 0,1 + 0,2 reads 0,3. */
function sum(values: readonly unknown[]): number | undefined {
  const numbers = values.filter((one) => typeof one === 'number');
  if (numbers.length === 0) return undefined;
  return Math.round(numbers.reduce((total, one) => total + one, 0) * 1e6) / 1e6;
}

function rowsOf(answers: Answers, key: string): readonly Answers[] {
  const rows = answerOf(answers, key);
  return Array.isArray(rows) ? rows.filter(isGroup) : [];
}
