import { compileCalendar } from '../compile/compile-calendar.js';
import { at, nationalCalendar } from '../testing/national-calendar.js';
import { usualDayMinutes } from './usual-day-minutes.js';

const data = nationalCalendar();

describe('usualDayMinutes', () => {
  it('is eight hours where the office works eight', () => {
    expect(usualDayMinutes(compileCalendar(data), at('2026-11-26 10:20'))).toBe(480);
  });

  it('is not decided by a Saturday morning of its own week', () => {
    const saturday = { weekday: 6, starts: '07:30', ends: '11:30', countsForDeadline: true, validFrom: '2026-01-01', validTo: null };
    expect(usualDayMinutes(compileCalendar({ ...data, segments: [...data.segments, saturday] }), at('2026-11-26 10:20'))).toBe(480);
  });

  it('follows an office that closes earlier', () => {
    const segments = data.segments.map((row) => (row.starts >= '12:00' ? { ...row, ends: '16:30' } : row));
    expect(usualDayMinutes(compileCalendar({ ...data, segments }), at('2026-11-26 10:20'))).toBe(450);
  });
});
