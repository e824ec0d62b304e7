import * as errors from './calendar.errors.js';
import { CALENDAR_TEXTS } from './calendar.texts.js';

describe('CALENDAR_TEXTS', () => {
  it('has both languages for every refusal, and for nothing else', () => {
    const { CalendarError, CalendarYearMissing, ...others } = errors;
    const codes = [new CalendarYearMissing(2029), ...Object.values(others).map((Refusal) => new Refusal())].map((error) => {
      expect(error).toBeInstanceOf(CalendarError);
      return error.code;
    });
    expect(Object.keys(CALENDAR_TEXTS).sort()).toEqual([...codes].sort());
    for (const { vi, en } of Object.values(CALENDAR_TEXTS))
      expect([vi.title, vi.remedy, en.title, en.remedy].every((text) => text.length > 0)).toBe(true);
  });
});
