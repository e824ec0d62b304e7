import { QuantityInvalid } from '../calendar.errors.js';
import type { Term } from './term.js';

/** The quantity of a term that has one. Hours may have a fraction, days may not. */
export function quantityOf({ quantity, unit }: Term): number {
  if (typeof quantity !== 'number' || !Number.isFinite(quantity) || quantity < 0 || (unit !== 'HOUR' && !Number.isInteger(quantity))) {
    throw new QuantityInvalid({ unit });
  }
  return quantity;
}
