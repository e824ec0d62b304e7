import { scoreOf } from './indicators.js';

it.each([
  ['the example of the report, 10 of 13 in time', 76.92, 20, 100, 15.38],
  ['a threshold that is reached gives all points', 80, 4, 80, 4],
  ['more than the threshold gives no more', 95, 4, 80, 4],
  ['half of a threshold gives half', 40, 4, 80, 2],
  ['nothing is nothing', 0, 6, 100, 0],
])('%s', (_, reached, points, threshold, score) => {
  expect(scoreOf(reached, points, threshold)).toBe(score);
});

it('has no score where there is nothing to divide by or the points are not known', () => {
  expect(scoreOf(null, 20, 100)).toBeNull();
  expect(scoreOf(50, null, 80)).toBeNull();
});
