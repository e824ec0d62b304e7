import { batchesOf, merged, type ImportAnswer } from './import-batches.js';

const cells = (stated: number, understood: number): ImportAnswer['report']['limits'] => ({ stated, understood, notUnderstood: [] });
const answered = (read: number, counts: Record<string, number>): ImportAnswer => ({
  report: { files: { read, failed: [] }, limits: cells(3, 2), fees: cells(1, 1), components: cells(5, 5), procedures: [] },
  stored: [],
  counts,
});

it('sends every file once, in order, at most twenty at once', () => {
  const parts = batchesOf(Array.from({ length: 45 }, (_, number) => number));
  expect(parts.map((part) => part.length)).toEqual([20, 20, 5]);
  expect(parts.flat()).toEqual(Array.from({ length: 45 }, (_, number) => number));
  expect(batchesOf([])).toEqual([]);
});

it('adds answers up as if the files had been sent at once', () => {
  const whole = merged(merged(null, answered(20, { new: 18, refused: 2 })), answered(5, { new: 4, unchanged: 1 }));
  expect(whole.report.files.read).toBe(25);
  expect(whole.report.limits).toEqual({ stated: 6, understood: 4, notUnderstood: [] });
  expect(whole.counts).toEqual({ new: 22, refused: 2, unchanged: 1 });
});
