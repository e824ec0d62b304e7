import { BadArguments, readArguments } from './arguments.js';

const GOOD = ['--form', 'II.06a', '--from', '2026-10-01', '--to', '2026-10-31'];

describe('the arguments of report', () => {
  it('groups by field and compares days where nothing is said', () => {
    expect(readArguments(GOOD)).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
      asOf: undefined,
      unit: undefined,
      field: undefined,
      by: 'field',
      granularity: 'DATE',
      json: false,
    });
  });

  it('takes as-of day, unit, grouping and JSON', () => {
    expect(readArguments([...GOOD, '--as-of', '2026-11-05', '--unit', 'H48.101-TTPVHCC', '--by', 'unit', '--json'])).toMatchObject({
      asOf: '2026-11-05',
      unit: 'H48.101-TTPVHCC',
      by: 'unit',
      json: true,
    });
  });

  it.each([
    [['--form', 'II.07', '--from', '2026-10-01', '--to', '2026-10-31']],
    [['--form', 'II.06a', '--from', '2026-10-01']],
    [[...GOOD, '--by', 'officer']],
    [[...GOOD, '--granularity', 'HOUR']],
    [[...GOOD, '--unknown']],
    [[...GOOD, 'surplus']],
  ])('refuses %j with a message', (argv) => {
    expect(() => readArguments(argv)).toThrow(BadArguments);
  });
});
