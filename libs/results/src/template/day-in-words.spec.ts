import { dayInWords, numberInWords } from './day-in-words.js';

describe('a day in words', () => {
  it.each([
    ['2026-03-27', 'Ngày hai mươi bảy tháng ba năm hai nghìn không trăm hai mươi sáu'],
    ['2024-04-01', 'Ngày mùng một tháng tư năm hai nghìn không trăm hai mươi tư'],
    ['2005-11-21', 'Ngày hai mươi mốt tháng mười một năm hai nghìn không trăm lẻ năm'],
    ['1995-12-15', 'Ngày mười lăm tháng mười hai năm một nghìn chín trăm chín mươi lăm'],
    ['2000-02-14', 'Ngày mười bốn tháng hai năm hai nghìn'],
  ])('spells %s', (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  it('spells nothing that is not a day', () => {
    expect(dayInWords('1995')).toBeUndefined();
  });

  it('spells no number it was not made for', () => {
    expect(numberInWords(110)).toBe('một trăm mười');
    expect(() => numberInWords(10_000)).toThrow(RangeError);
  });
});
