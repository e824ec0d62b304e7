import { monthNumbers, shownMonths } from './shown-months.js';

it('shows a year back over the turn of the year, newest first', () => {
  const months = shownMonths('2026-02-28', ['2026-01']);
  expect(months).toHaveLength(12);
  expect([months[0], months[1], months[2], months[11]]).toEqual(['2026-02', '2026-01', '2025-12', '2025-03']);
});

it('keeps older books reachable', () => {
  expect(shownMonths('2026-02-28', ['2024-05']).at(-1)).toBe('2024-05');
});

it('says a month as it is written', () => {
  expect(monthNumbers('2026-11')).toBe('11/2026');
});
