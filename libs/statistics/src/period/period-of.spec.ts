import { periodOf, PERIOD_RULES } from './period-of.js';

describe('periodOf', () => {
  it.each([
    ['month', 2026, 10, '2026-09-15', '2026-10-14'],
    ['month', 2026, 1, '2025-12-15', '2026-01-14'],
    ['quarter', 2026, 1, '2025-12-15', '2026-03-14'],
    ['quarter', 2026, 4, '2026-09-15', '2026-12-14'],
    ['half_year', 2026, 2, '2026-06-15', '2026-12-14'],
    ['year', 2026, 1, '2025-12-15', '2026-12-14'],
  ] as const)('begins the statutory %s of %i number %i on the 15th', (kind, year, number, from, to) => {
    expect(periodOf('statutory', kind, year, number)).toEqual({ from, to });
  });

  it('ends a calendar month on its last day, also in a leap year', () => {
    expect(periodOf('calendar', 'month', 2028, 2)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('calendar', 'quarter', 2026, 4)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  });

  it('knows no fifth quarter, no thirteenth month and no second year', () => {
    expect(periodOf('calendar', 'quarter', 2026, 5)).toBeNull();
    expect(periodOf('calendar', 'month', 2026, 13)).toBeNull();
    expect(periodOf('statutory', 'year', 2026, 2)).toBeNull();
  });

  it('answers nothing where no rule is in force', () => {
    expect(periodOf('statutory', 'month', 2018, 6)).toBeNull();
  });

  it('follows a later rule from the day it is valid', () => {
    const rules = [
      ...PERIOD_RULES.map((rule) => ({ ...rule, validTo: '2027-12-31' })),
      { system: 'statutory', startDay: 20, validFrom: '2028-01-01', validTo: null, source: 'test' } as const,
    ];
    expect(periodOf('statutory', 'month', 2028, 3, rules)).toEqual({ from: '2028-02-20', to: '2028-03-19' });
  });
});
