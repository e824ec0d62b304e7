import { dueInWords, type DueWords } from './due-in-words.js';
import { dueState } from './due-state.js';
import { hoursAndMinutes, workingTime } from './working-time-in-words.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (local: string): Date => new Date(`${local.replace(' ', 'T')}:00+07:00`);
const DAY = 480;

describe('workingTime', () => {
  it.each([
    [3 * DAY + 3 * 60, '3 ngày 3 giờ', '3 days 3 hours'],
    [2 * DAY + 61, '2 ngày 1 giờ', '2 days 1 hour'],
    [DAY, '1 ngày', '1 day'],
    [DAY + 59, '1 ngày', '1 day'],
    [190, '3 giờ 10', '3 hours 10 min'],
    [185, '3 giờ 05', '3 hours 5 min'],
    [120, '2 giờ', '2 hours'],
    [25, '25 phút', '25 min'],
    [0, '0 giờ', '0 hours'],
    [-5, '0 giờ', '0 hours'],
  ])('says %d working minutes', (minutes, vi, en) => {
    expect(workingTime(minutes, DAY, 'vi')).toBe(vi);
    expect(workingTime(minutes, DAY, 'en')).toBe(en);
  });

  it('takes a day as long as the office works', () => {
    expect(workingTime(450, 450, 'vi')).toBe('1 ngày');
  });

  it('keeps hours where a column must add up', () => {
    expect(hoursAndMinutes(50 * 60 + 15, 'vi')).toBe('50 giờ 15');
    expect(hoursAndMinutes(0, 'vi')).toBe('0 giờ');
  });
});

describe('dueState', () => {
  const due = at('2026-12-01 15:30');
  const state = (now: string, more: { paused?: boolean; ended?: boolean; dueAt?: Date | null } = {}): string =>
    dueState({ now: at(now), dueAt: due, paused: false, ended: false, zone: ZONE, ...more });

  it('is late only from the day after', () => {
    expect(state('2026-12-01 23:59')).toBe('today');
    expect(state('2026-12-02 00:00')).toBe('late');
  });

  it('is soon within 24 hours of another day', () => {
    expect(state('2026-11-30 15:29')).toBe('in_time');
    expect(state('2026-11-30 15:30')).toBe('soon');
  });

  it('lets the end go before the pause, and the pause before the date', () => {
    expect(state('2026-12-05 08:00', { paused: true })).toBe('paused');
    expect(state('2026-12-05 08:00', { paused: true, ended: true })).toBe('ended');
    expect(state('2026-12-05 08:00', { dueAt: null })).toBe('none');
  });
});

describe('dueInWords', () => {
  const words = (more: Partial<DueWords>, language: 'vi' | 'en' = 'vi'): string =>
    dueInWords({ state: 'in_time', minutes: 3 * DAY + 180, minutesPerDay: DAY, ...more }, language);

  it('says each state', () => {
    expect(words({})).toBe('Còn 3 ngày 3 giờ');
    expect(words({ state: 'late', minutes: 2 * DAY + 60 })).toBe('Quá hạn 2 ngày 1 giờ');
    expect(words({ state: 'today', minutes: 190 })).toBe('Hôm nay, còn 3 giờ 10');
    expect(words({ state: 'today', minutes: 0 })).toBe('Hôm nay, đã đến giờ hẹn');
    expect(words({ state: 'soon', minutes: 370 })).toBe('Còn 6 giờ 10');
    expect(words({ state: 'paused', minutes: 4 * DAY + 120 })).toBe('Tạm dừng, còn 4 ngày 2 giờ');
    expect(words({ state: 'none' })).toBe('Không có ngày hẹn trả');
  });

  it('says how it ended', () => {
    expect(words({ state: 'ended', punctuality: 'early', minutes: DAY })).toBe('Xong sớm 1 ngày');
    expect(words({ state: 'ended', punctuality: 'on_time', minutes: 20 })).toBe('Đúng hạn');
    expect(words({ state: 'ended', punctuality: 'late', minutes: DAY })).toBe('Trễ 1 ngày');
    expect(words({ state: 'ended', punctuality: 'late', minutes: DAY }, 'en')).toBe('Late by 1 day');
  });

  it('says it in English', () => {
    expect(words({}, 'en')).toBe('3 days 3 hours left');
    expect(words({ state: 'late', minutes: 60 }, 'en')).toBe('Overdue by 1 hour');
  });
});
