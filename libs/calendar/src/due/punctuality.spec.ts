import { compileCalendar } from '../compile/compile-calendar.js';
import { at, nationalCalendar } from '../testing/national-calendar.js';
import { isOverdue, punctuality } from './punctuality.js';

const calendar = compileCalendar(nationalCalendar());
const due = at('2026-10-13 10:00');

describe('punctuality', () => {
  it('compares dates in the zone, not hours', () => {
    expect(punctuality(calendar, at('2026-10-12 23:59'), due)).toBe('early');
    expect(punctuality(calendar, at('2026-10-13 00:00'), due)).toBe('on_time');
    expect(punctuality(calendar, at('2026-10-13 16:59'), due)).toBe('on_time');
    expect(punctuality(calendar, at('2026-10-14 00:00'), due)).toBe('late');
  });

  it('is late after the instant where the office decided so', () => {
    expect(punctuality(calendar, at('2026-10-13 10:00'), due, 'INSTANT')).toBe('on_time');
    expect(punctuality(calendar, at('2026-10-13 10:01'), due, 'INSTANT')).toBe('late');
    expect(punctuality(calendar, at('2026-10-13 09:00'), due, 'INSTANT')).toBe('on_time');
    expect(punctuality(calendar, at('2026-10-12 09:00'), due, 'INSTANT')).toBe('early');
  });

  it('is always on time without a due date', () => {
    expect(punctuality(calendar, at('2030-01-01 00:00'), null)).toBe('on_time');
  });
});

describe('isOverdue', () => {
  it('begins the day after the due date', () => {
    expect(isOverdue(calendar, at('2026-10-13 20:00'), due)).toBe(false);
    expect(isOverdue(calendar, at('2026-10-14 00:00'), due)).toBe(true);
    expect(isOverdue(calendar, at('2026-10-13 20:00'), due, null, 'INSTANT')).toBe(true);
    expect(isOverdue(calendar, at('2026-10-14 00:00'), null)).toBe(false);
  });

  it('is held off by a pause that began in time, not by a later one', () => {
    expect(isOverdue(calendar, at('2026-11-30 00:00'), due, at('2026-10-13 18:00'))).toBe(false);
    expect(isOverdue(calendar, at('2026-11-30 00:00'), due, at('2026-10-14 08:00'))).toBe(true);
  });
});
