import { dayFigures, dayIn, dayInLetter, momentFigures, momentShort, momentWithWeekday, weekdayOf } from './index.js';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('dates on paper', () => {
  it.each([
    ['2026-11-18', 'ngày 18 tháng 11 năm 2026'],
    ['2026-02-08', 'ngày 08 tháng 02 năm 2026'],
    ['2026-03-05', 'ngày 05 tháng 3 năm 2026'],
  ])('writes %s in a heading with the zeros that Decree 30 asks for', (day, words) => {
    expect(dayInLetter(day)).toBe(words);
  });

  it('writes an instant with hour, minute and weekday of the office', () => {
    const due = new Date('2026-11-23T02:15:00Z');

    expect(momentFigures(due, ZONE)).toBe('09 giờ 15 phút, ngày 23/11/2026');
    expect(momentWithWeekday(due, ZONE)).toBe('09 giờ 15 phút, thứ Hai, ngày 23/11/2026');
    expect(momentShort(due, ZONE)).toEqual({ day: '23/11', time: '09:15' });
  });

  it('takes the civil day of the zone around midnight', () => {
    expect(dayIn(new Date('2026-11-23T16:59:59Z'), ZONE)).toBe('2026-11-23');
    expect(dayIn(new Date('2026-11-23T17:00:00Z'), ZONE)).toBe('2026-11-24');
    expect(momentFigures(new Date('2026-11-23T17:00:00Z'), ZONE)).toBe('00 giờ 00 phút, ngày 24/11/2026');
  });

  it('knows Tet 2026 as a Tuesday', () => {
    expect(weekdayOf('2026-02-17')).toBe('thứ Ba');
    expect(weekdayOf('2026-11-22')).toBe('Chủ nhật');
  });

  it('refuses what is not a day', () => {
    expect(() => dayFigures('18/11/2026')).toThrow(RangeError);
  });
});
