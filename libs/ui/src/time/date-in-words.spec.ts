import { capitalised, dayInWords, dayNumbers, instantInWords, instantNumbers, timeOfDay, weekday } from './date-in-words.js';
import { dayInZone, zoned } from './zoned.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const due = new Date('2026-12-01T08:30:00Z');

it('says an instant with its weekday, in the zone of the office', () => {
  expect(instantInWords(due, ZONE, 'vi')).toBe('15:30 thứ Ba, 01/12/2026');
  expect(instantInWords(due, ZONE, 'en')).toBe('15:30 Tuesday, 01/12/2026');
  expect(instantInWords(due, ZONE, 'vi', { year: false })).toBe('15:30 thứ Ba, 01/12');
  expect(instantInWords(due, 'UTC', 'vi')).toBe('08:30 thứ Ba, 01/12/2026');
});

it('moves to the next day where midnight passes between the zones', () => {
  const late = new Date('2026-12-31T17:00:00Z');
  expect(instantInWords(late, ZONE, 'vi')).toBe('00:00 thứ Sáu, 01/01/2027');
  expect(dayInZone(late, ZONE)).toBe('2027-01-01');
  expect(zoned(late, ZONE)).toEqual({ year: 2027, month: 1, day: 1, hour: 0, minute: 0 });
});

it('knows the weekday of a plain day', () => {
  expect(weekday('2026-11-29', 'vi')).toBe('Chủ nhật');
  expect(dayInWords('2026-11-24', 'vi')).toBe('thứ Ba, 24/11/2026');
  expect(dayInWords('2026-11-24', 'en')).toBe('Tuesday, 24/11/2026');
});

it('writes numbers for tables and beginnings of lines', () => {
  expect(dayNumbers('2026-02-03')).toBe('03/02/2026');
  expect(dayNumbers('2026-02-03', { year: false })).toBe('03/02');
  expect(timeOfDay(due, ZONE)).toBe('15:30');
  expect(instantNumbers(due, ZONE)).toBe('01/12/2026 15:30');
  expect(capitalised('thứ Hai')).toBe('Thứ Hai');
});
