import { missingGlyphs } from './index.js';

describe('glyphs of the paper font', () => {
  it('has every letter of Vietnamese and of the minority names written with Latin letters', () => {
    expect(missingGlyphs('Ễ ỗ ặ Ữ ự đ Đ Ỵ Ẵ Rơ Châm Y Bič Ĕ ƀ ñ ŏ ĭ')).toEqual([]);
  });

  it('has the signs of official papers', () => {
    expect(missingGlyphs('m² m³ ° ± ½ … – — “ ” ‘ ’ • × § № \u00a0')).toEqual([]);
  });

  it('accepts decomposed text, because it is composed before it is printed', () => {
    expect(missingGlyphs('Nguyễn'.normalize('NFD'))).toEqual([]);
  });

  it('names each code point it cannot draw, once', () => {
    expect(missingGlyphs('喃 😀 喃')).toEqual(['U+5583', 'U+1F600']);
  });

  it('does not let control characters through, except a line break', () => {
    expect(missingGlyphs('a\nb\u0007')).toEqual(['U+0007']);
  });
});
