import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { SIGNING_TEXTS } from './signing.texts.js';

it('has a text for every error code and no other', () => {
  const source = readFileSync(fileURLToPath(new URL('./signing.errors.ts', import.meta.url)), 'utf8');
  const codes = Array.from(source.matchAll(/readonly code = '([^']+)';/g), ([, code]) => code);

  expect(Object.keys(SIGNING_TEXTS).sort()).toEqual(codes.sort());
});
