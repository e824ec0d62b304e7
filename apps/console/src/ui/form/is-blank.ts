import { isGroup } from '@app/forms';

/** Nothing answered: what the normal form of answers drops. An unticked box says nothing. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return isGroup(value) && Object.values(value).every(isBlank);
}
