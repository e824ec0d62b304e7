import { foldHours, type CountMinutes } from './fold-hours.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 5, hour));
const elapsed: CountMinutes = (_, from, to) => (to.getTime() - from.getTime()) / 60_000;
const row = (version: number, hour: number, clockEffect: string, details: object = {}, more: object = {}): never =>
  ({
    version,
    action: 'forward',
    to: 'in_process',
    effectiveAt: at(hour),
    effectiveCause: null,
    clockEffect,
    details,
    unitId: 'desk',
    ...more,
  }) as never;

// Received at 0; the desk passes it on at 2 to the specialist and asks the police; a pause from 4 to 7; police done at 8; done at 10.
const ROWS = [
  row(1, 0, 'start'),
  row(2, 2, 'none', {
    step: 'check',
    opened: [
      { step: 'process', unitId: 'office' },
      { step: 'opinion', unitId: 'police' },
    ],
  }),
  row(3, 4, 'pause', { stopsClock: true }),
  row(4, 7, 'resume'),
  row(5, 8, 'none', { step: 'opinion', opened: [] }),
  row(6, 10, 'none', { step: 'process', opened: [] }),
  row(7, 10, 'end'),
];
const fold = (rows: readonly never[]): ReturnType<typeof foldHours> => foldHours(rows, 'office', (unit) => unit === 'police', elapsed);

it('counts the agency without the pause, the citizen by the pause, the other agency by its step', () => {
  expect(fold(ROWS)).toEqual({
    agency: 7 * 60,
    citizen: 3 * 60,
    otherAgency: 3 * 60,
    steps: [
      { step: 'check', unitId: 'desk', minutes: 2 * 60 },
      { step: 'opinion', unitId: 'police', minutes: 3 * 60 },
      { step: 'process', unitId: 'office', minutes: 5 * 60 },
    ],
  });
});

it('gives a pause that stopped nothing to the agency', () => {
  const rows = ROWS.map((one, index) => (index === 2 ? row(3, 4, 'pause', { stopsClock: false }) : one));
  expect(fold(rows)).toMatchObject({ agency: 10 * 60, citizen: 0 });
});

it('honours a corrected moment', () => {
  const corrected = row(8, 5, 'adjust', { corrects: 4 }, { action: 'correct', effectiveCause: 'correction' });
  expect(fold([...ROWS, corrected])).toMatchObject({ agency: 9 * 60, citizen: 60 });
});

it('counts the step that the end cut off, up to the end', () => {
  const cut = [...ROWS.slice(0, 5), row(6, 10, 'end', {}, { action: 'stop' })];
  expect(fold(cut)?.steps).toEqual([
    { step: 'check', unitId: 'desk', minutes: 2 * 60 },
    { step: 'opinion', unitId: 'police', minutes: 3 * 60 },
    { step: 'process', unitId: 'office', minutes: 5 * 60 },
  ]);
});

it('says nothing of a dossier that has not ended', () => {
  expect(fold(ROWS.slice(0, 6))).toBeNull();
});
