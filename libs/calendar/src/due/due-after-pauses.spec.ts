import { compileCalendar } from '../compile/compile-calendar.js';
import { at, nationalCalendar } from '../testing/national-calendar.js';
import { dueAfterPause, dueAfterPauses, pauseStopsClock, remainingMinutes } from './due-after-pauses.js';
import type { Term, TermOptions } from './term.js';
import type { Pause } from './pause.js';

const calendar = compileCalendar(nationalCalendar());
const tenDays: Term = { quantity: 10, unit: 'WORKING_DAY' };
const pause = (from: string, to: string | null, how?: Pause['how']): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  ...(how ? { how } : {}),
});
const due = (start: string, term: Term, pauses: Pause[], options?: TermOptions): Date | null =>
  dueAfterPauses(calendar, at(start), term, pauses, options).due;

describe('dueAfterPauses', () => {
  it('gives back the unused working hours on resumption', () => {
    // Ten days from Mon 02/11 09:00; four are used by Fri 06/11 09:00, six are left on Wed 18/11 14:00.
    expect(due('2026-11-02 09:00', tenDays, [pause('2026-11-06 09:00', '2026-11-18 14:00')])).toEqual(at('2026-11-27 14:00'));
  });

  it('gives the whole term again where the procedure restarts (V10r)', () => {
    expect(due('2026-11-02 09:00', tenDays, [pause('2026-11-06 09:00', '2026-11-18 14:00', 'RESTART')])).toEqual(at('2026-12-03 14:00'));
  });

  it.each(['PAUSE_RESUME', 'RESTART'] as const)('stops nothing when the pause begins after the day of the due date (%s)', (how) => {
    const answer = dueAfterPauses(calendar, at('2026-11-02 09:00'), { quantity: 2, unit: 'WORKING_DAY' }, [
      pause('2026-11-05 08:00', '2026-11-18 14:00', how),
    ]);
    expect(answer.due).toEqual(at('2026-11-04 09:00'));
    expect(answer.effects).toMatchObject([{ stopsClock: false }]);
  });

  it('stops on the day of the due date after its hour, with nothing left', () => {
    expect(due('2026-11-02 09:00', { quantity: 2, unit: 'WORKING_DAY' }, [pause('2026-11-04 14:00', '2026-11-10 18:00')])).toEqual(
      at('2026-11-11 07:00'),
    );
  });

  it('loses no second', () => {
    expect(due('2026-11-02 09:00:30', { quantity: 8, unit: 'HOUR' }, [pause('2026-11-02 10:00:10', '2026-11-02 10:00:50')])).toEqual(
      at('2026-11-03 09:01:10'),
    );
  });

  it('adds several pauses, and time paused twice only once', () => {
    const apart = [pause('2026-11-03 09:00', '2026-11-04 09:00'), pause('2026-11-05 09:00', '2026-11-06 09:00')];
    expect(due('2026-11-02 09:00', tenDays, apart)).toEqual(at('2026-11-18 09:00'));
    const overlapping = [
      pause('2026-11-03 09:00', '2026-11-05 09:00'),
      pause('2026-11-04 09:00', '2026-11-06 09:00'),
      pause('2026-11-03 10:00', '2026-11-03 11:00'),
    ];
    expect(due('2026-11-02 09:00', tenDays, overlapping)).toEqual(at('2026-11-19 09:00'));
  });

  it('keeps the due date while a pause lasts', () => {
    const answer = dueAfterPauses(calendar, at('2026-11-02 09:00'), tenDays, [pause('2026-11-06 09:00', null)]);
    expect(answer).toMatchObject({ due: at('2026-11-16 09:00'), effects: [{ stopsClock: true, dueAfter: at('2026-11-16 09:00') }] });
  });

  it('moves a term in days by the worked days paused', () => {
    const days = (pauses: Pause[]): Date | null => due('2026-11-02 09:00', { quantity: 5, unit: 'WORKING_DAY' }, pauses, { mode: 'DAYS' });
    expect(days([])).toEqual(at('2026-11-09 17:00'));
    expect(days([pause('2026-11-04 10:00', '2026-11-04 11:00')])).toEqual(at('2026-11-09 17:00'));
    expect(days([pause('2026-11-04 10:00', '2026-11-06 11:00')])).toEqual(at('2026-11-11 17:00'));
    expect(days([pause('2026-11-04 10:00', '2026-11-08 11:00')])).toEqual(at('2026-11-11 17:00'));
    expect(days([pause('2026-11-09 10:00', '2026-11-20 11:00')])).toEqual(at('2026-11-20 17:00'));
    expect(days([pause('2026-11-04 10:00', '2026-11-20 11:00', 'RESTART')])).toEqual(at('2026-11-30 17:00'));
  });

  it('adds paused calendar days to the date before it was moved to a worked day, then moves it', () => {
    const twenty: Term = { quantity: 20, unit: 'DAY' };
    // V9 with five days paused: 01/09 and five days is Sunday 06/09, so Monday.
    expect(due('2026-08-12 09:00', twenty, [pause('2026-08-20 15:00', '2026-08-25 08:00')])).toEqual(at('2026-09-07 09:00'));
    // Paused on the holiday that the date had already moved over: nothing was left.
    expect(due('2026-08-12 09:00', twenty, [pause('2026-09-02 10:00', '2026-09-12 10:00')])).toEqual(at('2026-09-14 09:00'));
    expect(due('2026-08-12 09:00', twenty, [pause('2026-08-20 15:00', '2026-08-25 08:00', 'RESTART')])).toEqual(at('2026-09-14 08:00'));
  });

  it('does not care about pauses of a term without a due date', () => {
    expect(due('2026-08-12 09:00', { unit: 'NO_DUE' }, [pause('2026-08-20 15:00', '2026-08-25 08:00')])).toBeNull();
  });

  it('refuses a pause that ends before it begins, and one after a pause that still lasts', () => {
    const refused = expect.objectContaining({ code: 'calendar.pause_invalid' });
    expect(() => due('2026-11-02 09:00', tenDays, [pause('2026-11-06 09:00', '2026-11-05 09:00')])).toThrow(refused);
    expect(() =>
      due('2026-11-02 09:00', tenDays, [pause('2026-11-03 09:00', null), pause('2026-11-06 09:00', '2026-11-07 09:00')]),
    ).toThrow(refused);
  });
});

describe('dueAfterPause', () => {
  const ended = { pausedAt: at('2026-11-06 09:00'), resumedAt: at('2026-11-18 14:00'), term: tenDays };

  it('goes on from the due date in force, which an extension may have moved', () => {
    expect(dueAfterPause(calendar, { ...ended, due: at('2026-11-18 09:00') })).toEqual(at('2026-12-01 14:00'));
    expect(dueAfterPause(calendar, { ...ended, due: at('2026-11-05 09:00') })).toEqual(at('2026-11-05 09:00'));
    expect(dueAfterPause(calendar, { ...ended, due: null })).toBeNull();
  });

  it('refuses a resumption before the pause', () => {
    expect(() => dueAfterPause(calendar, { ...ended, due: null, resumedAt: at('2026-11-05 09:00') })).toThrow(
      expect.objectContaining({ code: 'calendar.pause_invalid' }),
    );
  });

  it('never leaves less than nothing', () => {
    expect(remainingMinutes(480, 500)).toBe(0);
    expect(remainingMinutes(480, 100)).toBe(380);
  });

  it('stops by date, in the zone', () => {
    expect(pauseStopsClock(calendar, at('2026-11-04 09:00'), at('2026-11-04 23:59'))).toBe(true);
    expect(pauseStopsClock(calendar, at('2026-11-04 09:00'), at('2026-11-05 00:00'))).toBe(false);
  });
});
