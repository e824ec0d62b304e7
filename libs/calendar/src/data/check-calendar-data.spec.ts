import { nationalCalendar } from '../testing/national-calendar.js';
import type { CalendarData, DayRow } from './calendar-data.js';
import { checkCalendarData } from './check-calendar-data.js';
import { weekdayOf, dayNumber } from './day-number.js';

const national = nationalCalendar();
const codes = (change: Partial<CalendarData>): string[] => checkCalendarData({ ...national, ...change }).map(({ code }) => code);
const withDay = (day: DayRow): string[] => codes({ days: [...national.days, day] });

describe('checkCalendarData', () => {
  it('finds nothing wrong with the calendar shipped', () => {
    expect(checkCalendarData(national)).toEqual([]);
  });

  it("finds a day entered twice, unless it is another unit's", () => {
    const day: DayRow = { day: '2026-11-24', kind: 'off', decision: 'Quyết định' };
    expect(withDay(day)).toEqual(['day_twice']);
    expect(withDay({ ...day, unitCode: 'H48-TTPVHCC' })).toEqual([]);
  });

  it('finds a worked day on a normal working day', () => {
    expect(withDay({ day: '2026-11-25', kind: 'worked', replacesWeekday: 1, decision: 'Quyết định' })).toEqual(['worked_on_working_day']);
    expect(withDay({ day: '2026-11-24', kind: 'worked', unitCode: 'H48-TTPVHCC', decision: 'Trực lễ' })).toEqual([]);
  });

  it('finds a worked Saturday that does not say which hours it takes', () => {
    expect(withDay({ day: '2026-11-28', kind: 'worked', decision: 'Quyết định' })).toEqual(['replaced_weekday_invalid']);
    expect(withDay({ day: '2026-11-28', kind: 'worked', replacesWeekday: 7, decision: 'Quyết định' })).toEqual([
      'replaced_weekday_invalid',
    ]);
  });

  it('finds segments that overlap on the same weekday at the same time', () => {
    const segment = { weekday: 1, starts: '11:00', ends: '12:00', countsForDeadline: true, validFrom: '2026-01-01' };
    expect(codes({ segments: [...national.segments, segment] })).toEqual(['segments_overlap']);
    expect(codes({ segments: [...national.segments, { ...segment, starts: '11:30' }] })).toEqual([]);
    expect(codes({ segments: [...national.segments, { ...segment, weekday: 7 }] })).toEqual([]);
    expect(codes({ segments: [...national.segments, { ...segment, unitCode: 'H48-TTPVHCC' }] })).toEqual([]);
    expect(codes({ segments: [...national.segments, { ...segment, starts: '12:00', ends: '11:00' }] })).toEqual(['segment_malformed']);
  });

  it('finds a year without its marker, in the middle or behind a day', () => {
    expect(checkCalendarData({ ...national, days: [], years: national.years.filter(({ year }) => year !== 2026) })).toEqual([
      { code: 'year_marker_missing', at: 'years', about: '2026' },
    ]);
    expect(withDay({ day: '2029-01-01', kind: 'off', decision: 'Quyết định' })).toEqual(['year_marker_missing']);
    expect(codes({ days: [], years: [] })).toEqual(['year_marker_missing']);
    expect(codes({ years: [...national.years, { year: 2026, state: 'decided' }] })).toEqual(['year_twice']);
  });

  it('finds what is no day, has no decision, or is no number of a revision', () => {
    expect(withDay({ day: '2026-02-30', kind: 'off', decision: 'Quyết định' })).toEqual(['day_malformed']);
    expect(withDay({ day: '2026-12-24', kind: 'off', decision: ' ' })).toEqual(['decision_missing']);
    expect(codes({ revision: 0, sameDayCutOff: '3 pm' })).toEqual(['revision_invalid', 'cut_off_malformed']);
  });
});

describe('the calendar shipped', () => {
  const off = (year: string): string[] =>
    national.days.filter(({ day, kind }) => kind === 'off' && day.startsWith(year)).map(({ day }) => day.slice(5));

  it.each([
    ['2024', '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    ['2025', '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    ['2026', '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'],
    ['2027', '01-01 02-05 02-08 02-09 02-10 02-11 04-16 04-30 05-03 09-01 09-02 11-24'],
    ['2028', '01-03 01-25 01-26 01-27 01-28 01-31 04-04 05-01 05-02 09-01 09-04 11-24'],
  ])('has the days off of %s', (year, days) => {
    expect(off(year)).toEqual(days.split(' '));
  });

  it('has the worked Saturdays, each with the weekday it replaces', () => {
    const worked = national.days.filter(({ kind }) => kind === 'worked');
    expect(worked.map(({ day, replacesWeekday }) => [day, replacesWeekday])).toEqual([
      ['2024-05-04', 1],
      ['2025-04-26', 5],
      ['2026-01-10', 5],
      ['2026-08-22', 1],
    ]);
    expect(worked.every(({ day }) => weekdayOf(dayNumber(day) ?? 0) === 6)).toBe(true);
  });

  it('gives only weekdays off, and calls the years nobody decided provisional', () => {
    expect(national.days.filter(({ day, kind }) => kind === 'off' && weekdayOf(dayNumber(day) ?? 0) > 5)).toEqual([]);
    expect(national.years.filter(({ state }) => state === 'provisional').map(({ year }) => year)).toEqual([2027, 2028]);
  });
});
