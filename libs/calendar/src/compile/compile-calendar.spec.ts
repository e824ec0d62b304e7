import type { CalendarData, DayRow, SegmentRow } from '../data/calendar-data.js';
import { countingMode } from '../due/counting-mode.js';
import { dueAt } from '../due/due-at.js';
import { at, nationalCalendar } from '../testing/national-calendar.js';
import { dayOf } from '../working/local-time.js';
import { provisionalYearsBetween } from '../working/provisional-years.js';
import { addWorking, snapStart, workingBetween } from '../working/working-time.js';
import { compileCalendar } from './compile-calendar.js';

const national = nationalCalendar();
const DESK = 'H48.101-TTPVHCC';

function week(hours: readonly [string, string][], weekdays: readonly number[], more: Partial<SegmentRow> = {}): SegmentRow[] {
  return weekdays.flatMap((weekday) =>
    hours.map(([starts, ends]) => ({ unitCode: DESK, weekday, starts, ends, countsForDeadline: true, validFrom: '2024-01-01', ...more })),
  );
}
const withSegments = (...segments: SegmentRow[]): CalendarData => ({ ...national, segments: [...national.segments, ...segments] });
const withDays = (...days: DayRow[]): CalendarData => ({ ...national, days: [...national.days, ...days] });
const sevenAndAHalf: [string, string][] = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];

describe('compileCalendar', () => {
  it('counts working days by dates where a day has seven and a half hours', () => {
    const data = withSegments(...week(sevenAndAHalf, [1, 2, 3, 4, 5]));
    const desk = compileCalendar(data, DESK);
    expect(countingMode(desk, at('2026-11-18 09:15'), { quantity: 3, unit: 'WORKING_DAY' })).toBe('DAYS');
    expect(dueAt(desk, at('2026-11-18 09:15'), { quantity: 3, unit: 'WORKING_DAY' })).toEqual(at('2026-11-23 17:00'));
    expect(dueAt(desk, at('2026-11-18 09:15'), { quantity: 1, unit: 'WORKING_DAY' }, { mode: 'HOURS' })).toEqual(at('2026-11-19 09:45'));
    expect(dueAt(compileCalendar(data), at('2026-11-18 09:15'), { quantity: 3, unit: 'WORKING_DAY' })).toEqual(at('2026-11-23 09:15'));
  });

  it('counts by dates as soon as the hours change to fewer on the way', () => {
    const desk = compileCalendar(withSegments(...week(sevenAndAHalf, [1, 2, 3, 4, 5], { validFrom: '2026-11-23' })), DESK);
    expect(dueAt(desk, at('2026-11-18 09:15'), { quantity: 2, unit: 'WORKING_DAY' })).toEqual(at('2026-11-20 09:15'));
    expect(dueAt(desk, at('2026-11-18 09:15'), { quantity: 3, unit: 'WORKING_DAY' })).toEqual(at('2026-11-23 17:00'));
  });

  it('lets a Saturday opening that does not count change no deadline', () => {
    const desk = compileCalendar(withSegments(...week([['07:30', '11:30']], [6], { countsForDeadline: false })), DESK);
    expect(dueAt(desk, at('2026-11-20 16:00'), { quantity: 1, unit: 'WORKING_DAY' })).toEqual(at('2026-11-23 16:00'));
    expect(snapStart(desk, at('2026-11-21 08:00'))).toEqual(at('2026-11-23 07:00'));
  });

  it('counts a Saturday of a unit that works then', () => {
    const desk = compileCalendar(withSegments(...week([['07:00', '15:00']], [2, 3, 4, 5, 6])), DESK);
    expect(dueAt(desk, at('2026-11-20 08:00'), { quantity: 2, unit: 'WORKING_DAY' })).toEqual(at('2026-11-25 08:00'));
  });

  it('gives a worked Saturday the hours of the weekday it replaces', () => {
    const desk = compileCalendar(withSegments(...week(sevenAndAHalf, [2, 3, 4, 5]), ...week([['08:00', '12:00']], [1])), DESK);
    expect(workingBetween(desk, at('2026-08-22 00:00'), at('2026-08-22 23:00'))).toBe(240);
    expect(workingBetween(desk, at('2026-01-10 00:00'), at('2026-01-10 23:00'))).toBe(450);
  });

  it('takes the row of a unit before the national row of the day', () => {
    const open = compileCalendar(withDays({ day: '2026-11-24', kind: 'worked', unitCode: DESK, decision: 'Trực ngày lễ' }), DESK);
    expect(dueAt(open, at('2026-11-23 16:00'), { quantity: 2, unit: 'HOUR' })).toEqual(at('2026-11-24 08:00'));
    const closed = withDays({ day: '2026-11-25', kind: 'off', unitCode: DESK, decision: 'Quyết định của xã' });
    expect(dueAt(compileCalendar(closed, DESK), at('2026-11-23 16:00'), { quantity: 2, unit: 'HOUR' })).toEqual(at('2026-11-26 08:00'));
    expect(dueAt(compileCalendar(closed), at('2026-11-23 16:00'), { quantity: 2, unit: 'HOUR' })).toEqual(at('2026-11-25 08:00'));
  });

  it('works the other half of a day that is half off', () => {
    const calendar = compileCalendar(withDays({ day: '2026-12-24', kind: 'off', half: 'afternoon', decision: 'Quyết định' }));
    expect(dueAt(calendar, at('2026-12-24 10:30'), { quantity: 2, unit: 'HOUR' })).toEqual(at('2026-12-25 08:00'));
    expect(dueAt(calendar, at('2026-12-23 10:30'), { quantity: 1, unit: 'WORKING_DAY' }, { mode: 'DAYS' })).toEqual(at('2026-12-24 11:30'));
    expect(dueAt(calendar, at('2026-12-23 10:30'), { quantity: 1, unit: 'WORKING_DAY' })).toEqual(at('2026-12-24 10:30'));
    expect(dueAt(calendar, at('2026-12-24 14:00'), { unit: 'SAME_DAY' })).toEqual(at('2026-12-25 17:00'));
    const half = compileCalendar(
      withDays({ day: '2026-12-26', kind: 'worked', half: 'morning', replacesWeekday: 4, decision: 'Quyết định' }),
    );
    expect(workingBetween(half, at('2026-12-26 00:00'), at('2026-12-26 23:59'))).toBe(270);
  });

  it('cuts an unbroken day at noon for half a day', () => {
    const data = {
      ...withSegments(...week([['08:00', '16:00']], [4])),
      days: [{ day: '2026-12-24', kind: 'off', half: 'morning', decision: 'Quyết định' } as const],
    };
    expect(snapStart(compileCalendar(data, DESK), at('2026-12-24 08:00'))).toEqual(at('2026-12-24 12:00'));
  });

  it('counts overlapping segments once', () => {
    const desk = compileCalendar(
      withSegments(
        ...week(
          [
            ['08:00', '12:00'],
            ['11:00', '13:00'],
          ],
          [1],
        ),
      ),
      DESK,
    );
    expect(workingBetween(desk, at('2026-11-23 00:00'), at('2026-11-23 23:00'))).toBe(300);
  });

  it('is fixed once made', () => {
    expect(Object.isFrozen(compileCalendar(national))).toBe(true);
  });

  it('works in another zone without summer time, and refuses one with it', () => {
    const london = (zone: string) => () => compileCalendar({ ...national, zone });
    const tokyo = compileCalendar({ ...national, zone: 'Asia/Tokyo' });
    expect(dayOf(tokyo, new Date('2026-11-19T15:30:00Z'))).toBe('2026-11-20');
    expect(addWorking(tokyo, new Date('2026-11-18T23:00:00Z'), 60)).toEqual(new Date('2026-11-19T00:00:00Z'));
    expect(compileCalendar({ ...national, zone: 'Asia/Kathmandu' }).offsetMinutes).toBe(345);
    expect(compileCalendar({ ...national, zone: 'UTC' }).offsetMinutes).toBe(0);
    expect(london('Europe/London')).toThrow(expect.objectContaining({ code: 'calendar.zone_unsupported' }));
    expect(london('Nowhere/City')).toThrow(expect.objectContaining({ code: 'calendar.zone_unsupported' }));
  });

  it('refuses rows it cannot read', () => {
    const refused = (at: string): Error => expect.objectContaining({ code: 'calendar.data_invalid', params: { at } });
    expect(() => compileCalendar({ ...national, years: [] })).toThrow(refused('years'));
    expect(() => compileCalendar(withDays({ day: '2026-02-30', kind: 'off', decision: 'x' }))).toThrow(
      refused(`days[${national.days.length}]`),
    );
    expect(() => compileCalendar(withSegments(...week([['8:00', '12:00']], [1])), DESK)).toThrow(
      refused(`segments[${national.segments.length}]`),
    );
  });

  it('names the provisional years between two moments', () => {
    const calendar = compileCalendar(national);
    expect(provisionalYearsBetween(calendar, at('2026-12-30 10:00'), at('2028-01-05 10:00'))).toEqual([2027, 2028]);
    expect(provisionalYearsBetween(calendar, at('2025-12-30 10:00'), at('2026-12-31 17:00'))).toEqual([]);
  });
});
