import { heatLevel } from './heat-level.js';

it('is darker the more was late, and nothing at all where nothing was resolved', () => {
  expect([heatLevel({ resolved: 0, late: 0 }), heatLevel({ resolved: 12, late: 0 })]).toEqual([null, 0]);
  expect([1, 10, 25, 26, 100].map((late) => heatLevel({ resolved: 100, late }))).toEqual([1, 2, 2, 3, 3]);
});
