import { moneyIn, readMoney } from './read-amount.js';

const read = (text: string): unknown => {
  const reading = readMoney(text);
  return reading.understood ? [reading.value.amount, reading.value.currency] : reading.reason;
};

describe('readMoney', () => {
  it.each([
    ['1,000,000 Việt Nam Đồng', [1_000_000, 'VND']],
    ['1.000.000 đồng', [1_000_000, 'VND']],
    ['8.000đ', [8_000, 'VND']],
    ['1 triệu đồng', [1_000_000, 'VND']],
    ['1,5 triệu', [1_500_000, 'VND']],
    ['200 nghìn đồng', [200_000, 'VND']],
    ['150000 VNĐ', [150_000, 'VND']],
    ['100.000,00 đồng', [100_000, 'VND']],
    ['10 USD', [10, 'USD']],
    ['2,5 USD', [2.5, 'USD']],
    ['100 đô la Mỹ', [100, 'USD']],
    ['20 EUR', [20, 'EUR']],
  ])('understands %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['1.00.000 đồng', '1,2 đồng', '10.0000 đồng', 'đồng', '99999999999999999999 đồng'])('does not guess at %s', (text) => {
    expect(read(text)).toBe('AMOUNT_NOT_RECOGNISED');
  });

  it('finds every amount of a text', () => {
    expect(moneyIn('Phí 2.000 đồng/trang, tối đa 200.000 đồng; Điều 10 Luật, 10 USD').map(({ amount }) => amount)).toEqual([
      2000, 200_000, 10,
    ]);
  });
});
