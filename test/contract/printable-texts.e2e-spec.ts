import { FORMAT_PATTERNS, PRINTABLE_PATTERN } from '@app/forms';
import { missingGlyphs } from '@app/results';

it.each([
  ['a text of a form', new RegExp(PRINTABLE_PATTERN, 'u')],
  ['a name', new RegExp(FORMAT_PATTERNS.name, 'u')],
])('the paper faces draw every character that %s accepts', (_, pattern) => {
  const accepted: string[] = [];
  for (let point = 0x0a; point <= 0x1ffff; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const character = String.fromCodePoint(point);
    if (pattern.test(`A${character}`) && character.normalize('NFC') === character) accepted.push(character);
  }

  expect(accepted.length).toBeGreaterThan(400);
  expect(missingGlyphs(accepted.join(''))).toEqual([]);
});

it.each([
  'GCN số BK 123456 ngày 02/05/2018',
  '120,5 m²; cốt nền +0,45 m – lùi ≥ 1,5 m',
  'Ksơ̆r H’Bia, số 7/2 “Lê Lợi”',
  'Dòng một\nDòng hai',
])('accepts %j', (text) => {
  expect(new RegExp(PRINTABLE_PATTERN, 'u').test(text.normalize('NFC'))).toBe(true);
});

it.each(['Công ty 建築', 'Hùng 😀', '\u202eđảo', '\uf8ff'])('refuses %j', (text) => {
  expect(new RegExp(PRINTABLE_PATTERN, 'u').test(text)).toBe(false);
});
