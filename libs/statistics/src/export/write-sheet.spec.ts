import type { Sheet } from './sheet.js';
import { toCsv, writeSheet } from './write-sheet.js';

const SHEET: Sheet = {
  title: 'Báo cáo, tháng 10',
  lines: ['Kỳ 2026-10-01'],
  head: ['Mã', 'Tên', 'Số'],
  rows: [
    ['H48-1', '=HYPERLINK("x")', 3],
    ['@cmd', 'Xã "Bình Minh"', -1.5],
    ['+84', null, 0],
  ],
};

it('begins a CSV with a byte order mark and quotes what needs it', () => {
  expect(toCsv(SHEET).startsWith('\uFEFF"Báo cáo, tháng 10"\r\nKỳ 2026-10-01\r\nMã,Tên,Số\r\n')).toBe(true);
});

it('makes texts harmless that a spreadsheet would run, and leaves negative numbers numbers', () => {
  expect(toCsv(SHEET).trimEnd().split('\r\n').slice(3)).toEqual([
    `H48-1,"'=HYPERLINK(""x"")",3`,
    `'@cmd,"Xã ""Bình Minh""",-1.5`,
    `'+84,,0`,
  ]);
});

it('writes files that begin as their format does', async () => {
  const at = new Date('2026-11-05T03:00:00Z');
  expect((await writeSheet(SHEET, 'xlsx', at)).subarray(0, 2).toString()).toBe('PK');
  expect((await writeSheet(SHEET, 'pdf', at)).subarray(0, 5).toString()).toBe('%PDF-');
});
