import { fileSize, grouped, money, percent } from './number-in-words.js';

it('groups thousands as each language does', () => {
  expect(grouped(3168, 'vi')).toBe('3.168');
  expect(grouped(1234567.891, 'vi', 2)).toBe('1.234.567,89');
  expect(grouped(1234567.891, 'en', 2)).toBe('1,234,567.89');
  expect(grouped(-1200, 'vi')).toBe('-1.200');
  expect(grouped(-0.01, 'vi', 1)).toBe('0,0');
});

it('writes money in whole đồng', () => {
  expect(money(15000, 'vi')).toBe('15.000 đồng');
  expect(money(0, 'vi')).toBe('0 đồng');
  expect(money(15000, 'en')).toBe('15,000 dong');
});

it('says 100 % only where nothing is missing', () => {
  expect(percent(398, 406, 'vi')).toBe('98,0 %');
  expect(percent(99999, 100000, 'vi')).toBe('99,9 %');
  expect(percent(29, 29, 'vi')).toBe('100,0 %');
  expect(percent(0, 12, 'vi')).toBe('0,0 %');
});

it('says nothing about a share of nothing', () => {
  expect(percent(0, 0, 'vi')).toBeNull();
});

it('writes sizes of files', () => {
  expect(fileSize(512, 'vi')).toBe('512 B');
  expect(fileSize(214_000, 'vi')).toBe('214 kB');
  expect(fileSize(999_600, 'vi')).toBe('1,0 MB');
  expect(fileSize(1_230_000, 'en')).toBe('1.2 MB');
});
