import { formatValue } from './formatters.js';

const words = (value: unknown, ...formatters: string[]): string | undefined => formatValue(value, formatters, { label: 'Nữ' });

describe('formatters', () => {
  it('write days, money, numbers and labels the Vietnamese way', () => {
    expect(words('2026-02-05', 'date')).toBe('05/02/2026');
    expect(words('2026-02-05', 'dateWords')).toBe('ngày 05 tháng 02 năm 2026');
    expect(words('2026-02-05', 'year')).toBe('2026');
    expect(words(15_000, 'money')).toBe('15.000 đồng');
    expect(words(72.5, 'number')).toBe('72,5');
    expect(words(2, 'count')).toBe('02');
    expect(words('female', 'option')).toBe('Nữ');
    expect(words('Đặng Thị Ỷ', 'upper')).toBe('ĐẶNG THỊ Ỷ');
    expect(words('Ủy ban nhân dân phường Kon Tum', 'headLines', 'upper')).toBe('ỦY BAN NHÂN DÂN\nPHƯỜNG KON TUM');
  });

  it('joins a list and says yes and no', () => {
    expect(words(['a', 'b'])).toBe('a, b');
    expect(words(true)).toBe('Có');
    expect(words(false)).toBe('Không');
  });

  it('has nothing to print for a value of the wrong kind, instead of printing it wrong', () => {
    expect(words('next week', 'date')).toBeUndefined();
    expect(words('15000', 'money')).toBeUndefined();
    expect(words({ province: '51' })).toBeUndefined();
    expect(words('  ')).toBeUndefined();
    expect(words([])).toBeUndefined();
    expect(words(Number.NaN)).toBeUndefined();
    expect(formatValue('female', ['option'], { label: undefined })).toBeUndefined();
  });
});
