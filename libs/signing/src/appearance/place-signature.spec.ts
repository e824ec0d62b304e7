import { expect, it } from '@jest/globals';
import { placeCopyText, placeSignature } from './place-signature.js';
import { millimetres } from './size.js';

it('centres the signature and lays the seal over its left third', () => {
  const { officer, seal } = placeSignature({ column: { x: 310, width: 200 }, titleBottom: 300, nameTop: 214 });

  expect(officer.x + officer.width / 2).toBeCloseTo(410);
  expect(officer.y + officer.height / 2).toBeCloseTo(257);
  expect(seal.x + seal.width).toBeCloseTo(officer.x + officer.width / 3);
  expect(seal.width).toBeCloseTo(millimetres(36));
});

it('puts the text of a copy at the top right', () => {
  expect(placeCopyText({ width: 595, height: 842 }, 20, { width: 200, height: 50 })).toEqual({ x: 375, y: 772, width: 200, height: 50 });
});
