import { compileCalendar } from '../compile/compile-calendar.js';
import { at, nationalCalendar } from '../testing/national-calendar.js';
import { dueAt } from './due-at.js';
import type { Term, TermOptions } from './term.js';

const data = nationalCalendar();
const calendar = compileCalendar(data);
const due = (start: string, term: Term, options: TermOptions = {}): Date | null => dueAt(calendar, at(start), term, options);
const workingDays = (quantity: number): Term => ({ quantity, unit: 'WORKING_DAY' });

describe('dueAt', () => {
  it.each([
    ['V1 three working days over a weekend', '2026-11-18 09:15', workingDays(3), {}, '2026-11-23 09:15'],
    ['V2 five working days over 24 November', '2026-11-19 16:30', workingDays(5), {}, '2026-11-27 16:30'],
    ['V4a ending on a worked Saturday', '2026-08-20 10:00', workingDays(2), {}, '2026-08-22 10:00'],
    ['V4b ending after a worked Saturday', '2026-08-20 10:00', workingDays(3), {}, '2026-08-24 10:00'],
    [
      'V6 eight hours of reception over the day in lieu of Hung Kings',
      '2026-04-24 16:20',
      { quantity: 8, unit: 'HOUR' },
      {},
      '2026-04-28 16:20',
    ],
    ['V8 received after closing', '2026-11-18 17:30', workingDays(1), {}, '2026-11-19 17:00'],
    ['V9 calendar days ending on National Day', '2026-08-12 09:00', { quantity: 20, unit: 'DAY' }, {}, '2026-09-03 09:00'],
    ['V10r ten working days from a resumption', '2026-11-18 14:00', workingDays(10), {}, '2026-12-03 14:00'],
    ['V11 in hours, received at opening', '2026-11-20 07:00', workingDays(1), { mode: 'HOURS' }, '2026-11-20 17:00'],
    ['V11 in days, received at opening', '2026-11-20 07:00', workingDays(1), { mode: 'DAYS' }, '2026-11-23 17:00'],
    ['V16 same day, at the cut-off', '2026-11-19 15:00', { unit: 'SAME_DAY' }, {}, '2026-11-19 17:00'],
    ['V16 same day, a minute later', '2026-11-19 15:01', { unit: 'SAME_DAY' }, {}, '2026-11-20 17:00'],
    ['same day, a second later', '2026-11-19 15:00:01', { unit: 'SAME_DAY' }, {}, '2026-11-20 17:00'],
    ['same day, received on a Saturday', '2026-11-21 09:00', { unit: 'SAME_DAY' }, {}, '2026-11-23 17:00'],
    ['same day, an hour stated by the office', '2026-11-19 15:01', { unit: 'SAME_DAY' }, { sameDayCutOff: '16:00' }, '2026-11-19 17:00'],
    ['over the Lunar New Year', '2026-02-13 16:00', { quantity: 2, unit: 'HOUR' }, {}, '2026-02-23 08:00'],
    ['over the first worked Saturday of 2026', '2026-01-09 10:00', workingDays(1), {}, '2026-01-10 10:00'],
    ['over the swapped second of January', '2025-12-31 16:00', { quantity: 2, unit: 'HOUR' }, {}, '2026-01-05 08:00'],
    ['inside lunch', '2026-11-19 12:00', { quantity: 1, unit: 'HOUR' }, {}, '2026-11-19 14:30'],
    ['at the beginning of lunch', '2026-11-19 11:30', { quantity: 1, unit: 'HOUR' }, {}, '2026-11-19 14:30'],
    ['ending exactly at lunch', '2026-11-19 10:30', { quantity: 1, unit: 'HOUR' }, {}, '2026-11-19 11:30'],
    ['before opening', '2026-11-19 05:00', { quantity: 1, unit: 'HOUR' }, {}, '2026-11-19 08:00'],
    ['at closing', '2026-11-20 17:00', { quantity: 1, unit: 'HOUR' }, {}, '2026-11-23 08:00'],
    ['half an hour', '2026-11-20 16:45', { quantity: 0.5, unit: 'HOUR' }, {}, '2026-11-23 07:15'],
    ['nothing, in working time', '2026-11-20 09:00', workingDays(0), {}, '2026-11-20 09:00'],
    ['nothing, on a Sunday', '2026-11-22 09:00', workingDays(0), {}, '2026-11-23 07:00'],
    ['nothing in days, on a Sunday', '2026-11-22 09:00', workingDays(0), { mode: 'DAYS' }, '2026-11-23 17:00'],
    ['calendar days keep the time of the start', '2026-11-18 22:10', { quantity: 3, unit: 'DAY' }, {}, '2026-11-23 22:10'],
    ['days from a day not worked', '2026-11-21 09:00', workingDays(1), { mode: 'DAYS' }, '2026-11-23 17:00'],
  ] as const)('%s', (_name, start, term, options, expected) => {
    expect(due(start, term, options)).toEqual(at(expected));
  });

  it('has no due date without a term, even in a year nobody entered', () => {
    expect(due('2031-01-01 00:00', { unit: 'NO_DUE' })).toBeNull();
  });

  it('refuses a year nobody entered, and names it', () => {
    const missing = (start: string, term: Term, options?: TermOptions): unknown => {
      try {
        return due(start, term, options);
      } catch (error) {
        return error;
      }
    };
    const year = (number: number): object => ({ code: 'calendar.year_missing', params: { year: number } });

    expect(missing('2028-12-29 16:00', { quantity: 2, unit: 'HOUR' })).toMatchObject(year(2029));
    expect(missing('2028-12-31 09:00', { quantity: 0, unit: 'HOUR' })).toMatchObject(year(2029));
    expect(missing('2028-12-29 09:00', workingDays(1), { mode: 'DAYS' })).toMatchObject(year(2029));
    expect(missing('2028-12-20 09:00', { quantity: 10, unit: 'DAY' })).toMatchObject(year(2029));
    expect(missing('2028-12-20 09:00', { quantity: 1e15, unit: 'DAY' })).toMatchObject(year(2029));
    expect(missing('2028-12-29 16:00', { unit: 'SAME_DAY' })).toMatchObject(year(2029));
    expect(missing('2023-12-31 09:00', workingDays(1))).toMatchObject(year(2023));
    expect(missing('2028-12-29 16:00', { quantity: 1, unit: 'HOUR' })).toEqual(at('2028-12-29 17:00'));
  });

  it('does not jump over a missing year in the middle', () => {
    const gap = compileCalendar({ ...data, years: data.years.filter(({ year }) => year !== 2027) });
    expect(() => dueAt(gap, at('2026-12-31 16:00'), { quantity: 2, unit: 'HOUR' })).toThrow(
      expect.objectContaining({ code: 'calendar.year_missing', params: { year: 2027 } }),
    );
    expect(dueAt(gap, at('2026-12-31 16:00'), { quantity: 1, unit: 'HOUR' })).toEqual(at('2026-12-31 17:00'));
  });

  it.each([
    [{ quantity: -1, unit: 'WORKING_DAY' }],
    [{ quantity: 1.5, unit: 'DAY' }],
    [{ quantity: 0.5, unit: 'WORKING_DAY' }],
    [{ quantity: Number.NaN, unit: 'HOUR' }],
    [{ quantity: Number.POSITIVE_INFINITY, unit: 'HOUR' }],
    [{ unit: 'HOUR' }],
  ] as const)('refuses %j', (term) => {
    expect(() => due('2026-11-19 09:00', term)).toThrow(expect.objectContaining({ code: 'calendar.quantity_invalid' }));
  });

  it('refuses an instant that is none', () => {
    expect(() => dueAt(calendar, new Date(Number.NaN), workingDays(1))).toThrow(
      expect.objectContaining({ code: 'calendar.instant_invalid' }),
    );
  });

  it('takes the cut-off from the data or the caller, and has none of its own', () => {
    const { sameDayCutOff: _without, ...rest } = data;
    const bare = compileCalendar(rest);
    expect(() => dueAt(bare, at('2026-11-19 09:00'), { unit: 'SAME_DAY' })).toThrow(
      expect.objectContaining({ code: 'calendar.cut_off_invalid' }),
    );
    expect(() => dueAt(bare, at('2026-11-19 09:00'), { unit: 'SAME_DAY' }, { sameDayCutOff: '25:00' })).toThrow(
      expect.objectContaining({ code: 'calendar.cut_off_invalid' }),
    );
    expect(dueAt(bare, at('2026-11-19 09:00'), { unit: 'SAME_DAY' }, { sameDayCutOff: '15:00' })).toEqual(at('2026-11-19 17:00'));
  });
});
