import type { Report } from '@app/forms';
import { parseDay } from '@app/forms';
import type { LegalSource } from '../flow/legal-source.js';
import type { Limit } from './procedure-definition.js';

/** Longer is a slip of the keyboard or of the catalogue, never a promise: ten years. */
const LONGEST: Readonly<Record<string, number>> = { HOUR: 87_600, WORKING_DAY: 3_650, DAY: 3_650 };

export function checkLimit(limit: Limit, where: string, report: Report): void {
  const counted = limit.unit !== 'SAME_DAY' && limit.unit !== 'NO_DUE';
  if (counted !== (limit.quantity !== undefined && limit.quantity > 0)) report('error', 'quantity_form', where, { unit: limit.unit });
  else if (counted && (limit.quantity ?? 0) > (LONGEST[limit.unit] ?? 0))
    report('error', 'quantity_absurd', where, { quantity: limit.quantity ?? 0, unit: limit.unit });
  if (limit.sameDayCutOff !== undefined && !isTime(limit.sameDayCutOff)) report('error', 'time_form', where);
  checkSource(limit.source, where, report);
}

export function checkSource({ document, checkedOn, needsReview }: LegalSource, where: string, report: Report): void {
  if (!isRealDay(checkedOn)) report('error', 'day_form', `${where}.source`);
  if (needsReview) report('warning', 'needs_review', where, { document });
}

/** 'HH:MM' of a day. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** 'YYYY-MM-DD' and in the calendar. */
export function isRealDay(text: string): boolean {
  return parseDay(text) === text;
}
