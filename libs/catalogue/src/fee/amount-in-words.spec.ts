import { describe, expect, it } from '@jest/globals';
import { amountInWords } from './amount-in-words.js';

describe('amountInWords', () => {
  it.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [11, 'Mười một đồng'],
    [24, 'Hai mươi tư đồng'],
    [105, 'Một trăm lẻ năm đồng'],
    [2000, 'Hai nghìn đồng'],
    [8000, 'Tám nghìn đồng'],
    [24000, 'Hai mươi tư nghìn đồng'],
    [50000, 'Năm mươi nghìn đồng'],
    [200000, 'Hai trăm nghìn đồng'],
    [115000, 'Một trăm mười lăm nghìn đồng'],
    [1005000, 'Một triệu không trăm lẻ năm nghìn đồng'],
    [1000005, 'Một triệu không trăm lẻ năm đồng'],
    [2345678, 'Hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng'],
    [1000000000, 'Một tỷ đồng'],
    [1050000000, 'Một tỷ không trăm năm mươi triệu đồng'],
    [12000000000000, 'Mười hai nghìn tỷ đồng'],
  ])('reads %s as "%s"', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('follows the style of the office', () => {
    expect(amountInWords(24104, { four: 'bốn', zeroTen: 'linh', even: true })).toBe('Hai mươi bốn nghìn một trăm linh bốn đồng chẵn');
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 60])('refuses %s', (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  });
});
