import fc from 'fast-check';
import { compileCalendar } from '../compile/compile-calendar.js';
import { dueAfterPauses } from '../due/due-after-pauses.js';
import type { Pause } from '../due/pause.js';
import { at, nationalCalendar } from '../testing/national-calendar.js';
import { explainDue, explainSpan } from './explain-due.js';
import { explanationInWords } from './explanation-in-words.js';

const calendar = compileCalendar(nationalCalendar());
const pause = (from: string, to: string | null, more: Partial<Pause> = {}): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  ...more,
});

describe('explainDue', () => {
  it('shows what each day gave, and the decision behind a day off', () => {
    const { days, due, mode, provisionalYears } = explainDue(calendar, at('2026-11-20 16:30'), { quantity: 2, unit: 'WORKING_DAY' });
    expect({ due, mode, provisionalYears }).toEqual({ due: at('2026-11-25 16:30'), mode: 'HOURS', provisionalYears: [] });
    expect(days.map(({ day, kind, minutes, runningTotal }) => [day, kind, minutes, runningTotal])).toEqual([
      ['2026-11-20', 'worked', 30, 30],
      ['2026-11-21', 'weekend', 0, 30],
      ['2026-11-22', 'weekend', 0, 30],
      ['2026-11-23', 'worked', 480, 510],
      ['2026-11-24', 'holiday', 0, 510],
      ['2026-11-25', 'worked', 450, 960],
    ]);
    expect(days[4]).toMatchObject({ decision: 'Nghị quyết 28/2026/QH16' });
  });

  it('shows a worked Saturday with the notice behind it', () => {
    const { days } = explainDue(calendar, at('2026-08-20 10:00'), { quantity: 2, unit: 'WORKING_DAY' });
    expect(days.at(-1)).toMatchObject({
      day: '2026-08-22',
      kind: 'worked_instead',
      minutes: 180,
      runningTotal: 960,
      decision: expect.any(String),
    });
  });

  it('does not count the day of the start in mode DAYS', () => {
    const { days, countedIn } = explainDue(calendar, at('2026-11-20 07:00'), { quantity: 1, unit: 'WORKING_DAY' }, { mode: 'DAYS' });
    expect(countedIn).toBe('days');
    expect(days.map(({ kind, runningTotal }) => [kind, runningTotal])).toEqual([
      ['start_day', 0],
      ['weekend', 0],
      ['weekend', 0],
      ['worked', 1],
    ]);
  });

  it('counts every calendar day of a term in days, and not those it is moved over', () => {
    const { days, due } = explainDue(calendar, at('2026-08-12 09:00'), { quantity: 20, unit: 'DAY' });
    expect(due).toEqual(at('2026-09-03 09:00'));
    expect(days.slice(-3).map(({ day, kind, runningTotal }) => [day, kind, runningTotal])).toEqual([
      ['2026-09-01', 'holiday', 20],
      ['2026-09-02', 'holiday', 20],
      ['2026-09-03', 'worked', 20],
    ]);
  });

  it('shows paused days and why, whole and in part', () => {
    const pauses = [pause('2026-11-03 10:00', '2026-11-05 14:00', { reason: 'bổ sung hồ sơ' })];
    const { days, due } = explainDue(calendar, at('2026-11-02 09:00'), { quantity: 3, unit: 'WORKING_DAY' }, {}, pauses);
    expect(due).toEqual(at('2026-11-09 11:00'));
    expect(days.map(({ kind, minutes, pausedMinutes, runningTotal }) => [kind, minutes, pausedMinutes, runningTotal])).toEqual([
      ['worked', 360, 0, 360],
      ['worked', 180, 300, 540],
      ['paused', 0, 480, 540],
      ['worked', 180, 300, 720],
      ['worked', 480, 0, 1200],
      ['weekend', 0, 0, 1200],
      ['weekend', 0, 0, 1200],
      ['worked', 240, 0, 1440],
    ]);
    expect(days[2]).toMatchObject({ reason: 'bổ sung hồ sơ' });
  });

  it('begins the totals again where the term restarts', () => {
    const pauses = [pause('2026-11-06 09:00', '2026-11-18 14:00', { how: 'RESTART' })];
    const { days, due } = explainDue(calendar, at('2026-11-02 09:00'), { quantity: 10, unit: 'WORKING_DAY' }, {}, pauses);
    expect(due).toEqual(at('2026-12-03 14:00'));
    expect(days.find(({ restarted }) => restarted)).toMatchObject({ day: '2026-11-18', minutes: 180, runningTotal: 180 });
    expect(days.at(-1)?.runningTotal).toBe(4_800);
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  });

  it('does not show a pause that stopped nothing', () => {
    const { days } = explainDue(calendar, at('2026-11-02 09:00'), { quantity: 1, unit: 'WORKING_DAY' }, {}, [
      pause('2026-11-05 09:00', null),
    ]);
    expect(days.map(({ kind }) => kind)).toEqual(['worked', 'worked']);
  });

  it('shows the days since a pause that still lasts as paused', () => {
    const { days } = explainDue(calendar, at('2026-11-02 09:00'), { quantity: 3, unit: 'WORKING_DAY' }, {}, [
      pause('2026-11-03 17:00', null),
    ]);
    expect(days.map(({ kind }) => kind)).toEqual(['worked', 'worked', 'paused', 'paused']);
  });

  it('reports provisional years, and has no days without a due date', () => {
    expect(explainDue(calendar, at('2026-12-30 10:00'), { quantity: 3, unit: 'WORKING_DAY' }).provisionalYears).toEqual([2027]);
    expect(explainDue(calendar, at('2026-12-30 10:00'), { unit: 'NO_DUE' })).toMatchObject({ due: null, days: [] });
  });

  it('always ends at the length of the term', () => {
    const starts = fc.integer({ min: at('2024-01-01 00:00').getTime() / 60_000, max: at('2028-03-01 00:00').getTime() / 60_000 });
    const units = fc.constantFrom(
      ['WORKING_DAY', 'HOURS', 480],
      ['WORKING_DAY', 'DAYS', 1],
      ['DAY', undefined, 1],
      ['HOUR', undefined, 60],
    ) as fc.Arbitrary<['WORKING_DAY' | 'DAY' | 'HOUR', 'HOURS' | 'DAYS' | undefined, number]>;
    const property = fc.property(
      starts,
      units,
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(fc.nat(40_000), fc.nat(20_000), fc.boolean()), { maxLength: 3 }),
      (minute, [unit, mode, each], quantity, raw) => {
        const start = new Date(minute * 60_000);
        const pauses = raw.map(([after, length, restart]): Pause => {
          const from = new Date(start.getTime() + after * 60_000);
          return { from, to: new Date(from.getTime() + length * 60_000), how: restart ? 'RESTART' : 'PAUSE_RESUME' };
        });
        // Hours worked past the due hour and before a pause of the same day are shown too: there the total is what was used.
        const { effects } = dueAfterPauses(calendar, start, { quantity, unit }, pauses, { mode });
        fc.pre(effects.every(({ pause, dueBefore, stopsClock }) => !stopsClock || (dueBefore !== null && pause.from <= dueBefore)));
        const { days } = explainDue(calendar, start, { quantity, unit }, { mode }, pauses);
        expect(days.at(-1)?.runningTotal).toBeCloseTo(quantity * each, 6);
      },
    );
    fc.assert(property, { numRuns: 3_000 });
  });
});

describe('explainSpan', () => {
  it('counts the working minutes between two moments without the paused ones', () => {
    const pauses = [pause('2026-11-19 10:00', '2026-11-19 11:00'), pause('2026-11-19 10:30', '2026-11-19 11:00')];
    const { days } = explainSpan(calendar, at('2026-11-19 09:00'), at('2026-11-20 08:00'), pauses);
    expect(days).toMatchObject([
      { minutes: 300, pausedMinutes: 60, runningTotal: 300 },
      { minutes: 60, pausedMinutes: 0, runningTotal: 360 },
    ]);
  });
});

describe('explanationInWords', () => {
  it('folds weekly rest into one row and says why a day is off', () => {
    const explanation = explainDue(calendar, at('2026-11-20 16:30'), { quantity: 2, unit: 'WORKING_DAY' });
    expect(explanationInWords(explanation, 'vi')).toEqual([
      'Bắt đầu: 16:30 Thứ Sáu 20/11/2026',
      'Thứ Sáu 20/11/2026: tính 30 phút, cộng dồn 30 phút',
      'Thứ Bảy 21/11/2026 - Chủ nhật 22/11/2026: nghỉ hằng tuần',
      'Thứ Hai 23/11/2026: tính 8 giờ, cộng dồn 8 giờ 30 phút',
      'Thứ Ba 24/11/2026: ngày nghỉ: Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16)',
      'Thứ Tư 25/11/2026: tính 7 giờ 30 phút, cộng dồn 16 giờ',
      'Hẹn trả: 16:30 Thứ Tư 25/11/2026',
    ]);
    expect(explanationInWords(explanation, 'en').at(-1)).toBe('Due: 16:30 Wednesday 25/11/2026');
  });

  it('says what was paused, what restarted and what is provisional', () => {
    const pauses = [pause('2026-12-28 10:00', '2026-12-30 14:00', { how: 'RESTART', reason: 'supplement' })];
    expect(
      explanationInWords(explainDue(calendar, at('2026-12-25 09:00'), { quantity: 2, unit: 'WORKING_DAY' }, {}, pauses), 'en'),
    ).toEqual([
      'Starts: 09:00 Friday 25/12/2026',
      'Friday 25/12/2026: counts 6 hours, 6 hours so far',
      'Saturday 26/12/2026 - Sunday 27/12/2026: weekly rest',
      'Monday 28/12/2026: counts 3 hours, 9 hours so far; paused for 5 hours; reason: supplement',
      'Tuesday 29/12/2026: paused; reason: supplement',
      'Wednesday 30/12/2026: counts 3 hours, 3 hours so far; paused for 5 hours; reason: supplement; the whole term begins again',
      'Thursday 31/12/2026: counts 8 hours, 11 hours so far',
      'Friday 01/01/2027: day off: New Year (Tạm tính theo Bộ luật Lao động 2019, Điều 112; chưa có thông báo năm 2027)',
      'Saturday 02/01/2027 - Sunday 03/01/2027: weekly rest',
      'Monday 04/01/2027: counts 5 hours, 16 hours so far',
      'Due: 14:00 Monday 04/01/2027',
      'The days off of 2027 are provisional, the date may move',
    ]);
  });

  it('has words for no due date and for a span', () => {
    expect(explanationInWords(explainDue(calendar, at('2026-12-25 09:00'), { unit: 'NO_DUE' }), 'vi')).toEqual([
      'Bắt đầu: 09:00 Thứ Sáu 25/12/2026',
      'Không có ngày hẹn trả',
    ]);
    expect(explanationInWords(explainSpan(calendar, at('2026-11-19 09:00'), at('2026-11-19 10:00')), 'en').at(-1)).toBe('In total: 1 hour');
  });
});
