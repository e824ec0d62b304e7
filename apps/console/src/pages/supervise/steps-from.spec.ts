import { stepsFrom } from './steps-from.js';

describe('steps that have used at least so much', () => {
  const levels = [
    { percent: 50, steps: 4 },
    { percent: 80, steps: 2 },
    { percent: 100, steps: 1 },
  ];

  it('counts a step of a higher level in every lower one', () => {
    expect([50, 80, 100].map((percent) => stepsFrom(levels, percent))).toEqual([7, 3, 1]);
  });

  it('is none where no level is reached', () => {
    expect(stepsFrom([], 50)).toBe(0);
  });
});
