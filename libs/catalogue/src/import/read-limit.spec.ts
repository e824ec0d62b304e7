import { readLimit } from './read-limit.js';

const read = (text: string): unknown => {
  const reading = readLimit(text);
  return reading.understood ? [reading.value.quantity, reading.value.unit] : reading.reason;
};

describe('readLimit', () => {
  it.each([
    ['3 Ngày làm việc', [3, 'WORKING_DAY']],
    ['03 NGÀY LÀM VIỆC', [3, 'WORKING_DAY']],
    ['15 Ngày', [15, 'DAY']],
    ['4 Giờ', [4, 'HOUR']],
    ['8 giờ làm việc', [8, 'HOUR']],
    ['03 (ba) ngày làm việc', [3, 'WORKING_DAY']],
    ['Không quá 20 ngày làm việc', [20, 'WORKING_DAY']],
    ['Trong thời hạn 10 ngày', [10, 'DAY']],
    ['3650 Ngày', [3650, 'DAY']],
    ['Trong ngày làm việc', [null, 'SAME_DAY']],
    ['Ngay trong ngày', [null, 'SAME_DAY']],
    ['Không quy định thời hạn', [null, 'NO_DUE']],
  ])('understands %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['7', 'UNIT_MISSING'],
    ['Không quá 7', 'UNIT_MISSING'],
    ['1250 VNĐ', 'UNIT_MISSING'],
    ['0 Ngày', 'QUANTITY_OUT_OF_RANGE'],
    ['10000 Ngày làm việc', 'QUANTITY_OUT_OF_RANGE'],
    ['3651 Ngày', 'QUANTITY_OUT_OF_RANGE'],
    ['0,5 Ngày làm việc', 'QUANTITY_NOT_WHOLE'],
    ['3 - 5 Ngày làm việc', 'RANGE_GIVEN'],
    ['2 Tháng', 'UNIT_NOT_SUPPORTED'],
    ['1 Tuần', 'UNIT_NOT_SUPPORTED'],
    ['30 Phút', 'UNIT_NOT_SUPPORTED'],
    ['Ngay khi nhận đủ hồ sơ', 'NOT_RECOGNISED'],
    ['5 ngày làm việc hoặc 7 ngày', 'NOT_RECOGNISED'],
    ['', 'NOT_RECOGNISED'],
  ])('does not guess at %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });
});
