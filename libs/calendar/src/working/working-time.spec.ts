import fc from 'fast-check';
import { compileCalendar } from '../compile/compile-calendar.js';
import { dueAt } from '../due/due-at.js';
import { at, nationalCalendar } from '../testing/national-calendar.js';
import { SteppingOracle } from '../testing/stepping-oracle.js';
import { addWorking, snapStart, workingBetween } from './working-time.js';

const data = nationalCalendar();
const calendar = compileCalendar(data);
const oracle = new SteppingOracle(data);
const MINUTE = 60_000;
/** Any second from 2024 to the middle of 2028, so that every answer is inside the years entered. */
const seconds = fc.integer({ min: at('2024-01-01 00:00').getTime() / 1_000, max: at('2028-06-30 00:00').getTime() / 1_000 });
const wholeMinutes = seconds.map((value) => new Date((value - (value % 60)) * 1_000));
const instants = seconds.map((value) => new Date(value * 1_000));
const amounts = fc.integer({ min: 0, max: 60 * 480 });

function agree(actual: Date | null, expected: Date): void {
  if (actual?.getTime() !== expected.getTime()) expect(actual).toEqual(expected);
}

describe('working time', () => {
  it('adds like stepping through the days (80 000 cases)', () => {
    fc.assert(
      fc.property(instants, amounts, (start, minutes) => agree(addWorking(calendar, start, minutes), oracle.addByDays(start, minutes))),
      { numRuns: 80_000 },
    );
  });

  it('counts between two moments like stepping through the days (60 000 cases)', () => {
    const property = fc.property(instants, fc.integer({ min: 0, max: 90 * 24 * 3_600 }), (from, length) => {
      const to = new Date(from.getTime() + length * 1_000);
      if (Math.abs(workingBetween(calendar, from, to) - oracle.between(from, to)) > 1e-6)
        expect(workingBetween(calendar, from, to)).toBe(oracle.between(from, to));
    });
    fc.assert(property, { numRuns: 60_000 });
  });

  it('counts working days by dates like stepping through the days (60 000 cases)', () => {
    const property = fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, quantity) =>
      agree(dueAt(calendar, start, { quantity, unit: 'WORKING_DAY' }, { mode: 'DAYS' }), oracle.closingAfter(start, quantity)),
    );
    fc.assert(property, { numRuns: 60_000 });
  });

  it('adds like stepping through the minutes (2 000 cases)', () => {
    const property = fc.property(wholeMinutes, fc.integer({ min: 0, max: 2_400 }), (start, minutes) =>
      agree(addWorking(calendar, start, minutes), oracle.addByMinutes(start, minutes)),
    );
    fc.assert(property, { numRuns: 2_000 });
  });

  it('takes away what it added', () => {
    const property = fc.property(instants, fc.integer({ min: 0, max: 60 * 480 * MINUTE }), (start, ms) => {
      const end = addWorking(calendar, start, ms / MINUTE);
      expect(Math.round(workingBetween(calendar, start, end) * MINUTE)).toBe(ms);
    });
    fc.assert(property, { numRuns: 5_000 });
  });

  it('adds in two parts what it adds at once', () => {
    const property = fc.property(
      instants,
      fc.integer({ min: 1, max: 4_800 }),
      fc.integer({ min: 1, max: 4_800 }),
      (start, first, second) => {
        agree(addWorking(calendar, addWorking(calendar, start, first), second), addWorking(calendar, start, first + second));
      },
    );
    fc.assert(property, { numRuns: 5_000 });
  });

  it('counts backwards with the sign turned', () => {
    expect(workingBetween(calendar, at('2026-11-20 09:00'), at('2026-11-19 16:00'))).toBe(-180);
    expect(workingBetween(calendar, at('2026-11-20 09:00'), at('2026-11-20 09:00'))).toBe(0);
  });

  it('counts nothing at night, at lunch and on holidays', () => {
    expect(workingBetween(calendar, at('2026-11-19 11:30'), at('2026-11-19 13:30'))).toBe(0);
    expect(workingBetween(calendar, at('2026-11-23 17:00'), at('2026-11-25 07:00'))).toBe(0);
    expect(workingBetween(calendar, at('2026-02-13 17:00'), at('2026-02-23 07:00'))).toBe(0);
  });

  it('refuses to count over a year nobody entered', () => {
    expect(() => workingBetween(calendar, at('2028-12-01 09:00'), at('2029-01-05 09:00'))).toThrow(
      expect.objectContaining({ code: 'calendar.year_missing', params: { year: 2029 } }),
    );
  });

  it.each([
    ['2026-11-19 06:00', '2026-11-19 07:00'],
    ['2026-11-19 10:00', '2026-11-19 10:00'],
    ['2026-11-19 12:15', '2026-11-19 13:30'],
    ['2026-11-19 17:00', '2026-11-20 07:00'],
    ['2026-11-20 18:00', '2026-11-23 07:00'],
    ['2026-12-31 17:01', '2027-01-04 07:00'],
  ])('starts %s at %s', (instant, start) => {
    expect(snapStart(calendar, at(instant))).toEqual(at(start));
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses to add %d minutes', (minutes) => {
    expect(() => addWorking(calendar, at('2026-11-19 09:00'), minutes)).toThrow(
      expect.objectContaining({ code: 'calendar.quantity_invalid' }),
    );
  });
});
