import { lastPeriods } from './last-periods.js';

describe('lastPeriods', () => {
  it('counts months back over the turn of the year; the running one is not complete', () => {
    expect(lastPeriods('month', 3, '2027-01-15')).toEqual([
      { from: '2026-11-01', to: '2026-11-30', complete: true },
      { from: '2026-12-01', to: '2026-12-31', complete: true },
      { from: '2027-01-01', to: '2027-01-31', complete: false },
    ]);
  });

  it('begins weeks on Monday, also asked on a Sunday', () => {
    expect(lastPeriods('week', 2, '2026-11-29')).toEqual([
      { from: '2026-11-16', to: '2026-11-22', complete: true },
      { from: '2026-11-23', to: '2026-11-29', complete: false },
    ]);
    expect(lastPeriods('week', 1, '2026-11-30')).toEqual([{ from: '2026-11-30', to: '2026-12-06', complete: false }]);
  });
});
