import { expect, it } from '@jest/globals';
import { fromPdfDate, pdfDate, printedSigningTime } from './vietnam-time.js';

const BEFORE_MIDNIGHT_UTC = new Date('2026-12-31T18:05:09Z');

it('prints the day of Vietnam, not of UTC', () => {
  expect(printedSigningTime(BEFORE_MIDNIGHT_UTC)).toBe('01-01-2027 01:05:09 +07:00');
});

it('reads back the date of a signature dictionary', () => {
  expect(pdfDate(BEFORE_MIDNIGHT_UTC)).toBe("D:20270101010509+07'00'");
  expect(fromPdfDate(pdfDate(BEFORE_MIDNIGHT_UTC))).toEqual(BEFORE_MIDNIGHT_UTC);
});
