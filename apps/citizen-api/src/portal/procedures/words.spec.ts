import { feeInShort, feeWords } from './fee-words.js';
import { limitWords } from './limit-words.js';
import { minutesToFill } from './minutes-to-fill.js';

const name = { vi: 'Lệ phí', en: 'Charge' };
const fee = (...variants: Parameters<typeof feeWords>[0]['variants'][number][]): Parameters<typeof feeWords>[0] => ({
  code: 'F',
  kind: 'charge',
  name,
  variants,
});

it('says each kind of term', () => {
  expect(limitWords({ unit: 'WORKING_DAY', quantity: 7 }, 'vi').main).toBe('7 ngày làm việc');
  expect(limitWords({ unit: 'WORKING_DAY', quantity: 1 }, 'en').main).toBe('1 working day');
  expect(limitWords({ unit: 'SAME_DAY', sameDayCutOff: '15:00' }, 'vi')).toEqual({
    main: 'Trong ngày',
    note: 'Nhận sau 15:00 thì trả trong ngày làm việc tiếp theo.',
  });
  expect(limitWords({ unit: 'NO_DUE' }, 'vi').main).toBe('Không có ngày hẹn trả');
});

it('never calls an amount free that nobody has set', () => {
  const unknown = fee({ amount: { type: 'unknown' } });
  expect(feeWords(unknown, null, 'vi').lines[0]?.amount).not.toContain('Không mất tiền');
  expect(feeInShort([unknown], 'vi')).not.toContain('Không mất tiền');
});

it('says an amount, an amount a copy, and steps a page', () => {
  expect(feeInShort([fee({ amount: { type: 'amount', amount: 15000 } })], 'vi')).toBe('15.000 đồng');
  expect(
    feeWords(fee({ amount: { type: 'perUnit', quantity: 'copies', amount: 8000, unit: { vi: 'bản', en: 'copy' } } }), null, 'vi').lines,
  ).toEqual([{ amount: '8.000 đồng mỗi bản', channels: null, condition: null }]);
  const tiers = [{ upTo: 2, amount: 2000 }, { amount: 1000 }];
  expect(
    feeWords(fee({ amount: { type: 'pages', pages: 'pages', copies: 'copies', tiers, cap: 200000 } }), null, 'vi').lines[0]?.amount,
  ).toBe('2.000 đồng mỗi trang đến trang 2, 1.000 đồng mỗi trang tiếp theo, tối đa 200.000 đồng một bản');
});

it('says which amount is for which way of handing in, and the price of one', () => {
  const copies = (amount: number): Parameters<typeof feeWords>[0]['variants'][number]['amount'] => ({
    type: 'perUnit',
    quantity: 'copies',
    amount,
    unit: { vi: 'bản', en: 'copies' },
  });
  const words = feeWords(fee({ channels: ['online_full', 'online_partial'], amount: copies(5000) }, { amount: copies(8000) }), null, 'en');
  expect(words.lines).toEqual([
    { amount: '5,000 dong per copy', channels: 'handed in on this site', condition: null },
    { amount: '8,000 dong per copy', channels: 'handed in another way', condition: null },
  ]);
});

it('says that it depends where there are several amounts', () => {
  expect(feeInShort([fee({ amount: { type: 'free' } }, { amount: { type: 'amount', amount: 8000 } })], 'vi')).toBe('Lệ phí tuỳ trường hợp');
  expect(feeInShort([], 'vi')).toBe('Không mất tiền');
});

it('promises two minutes at least', () => {
  expect(minutesToFill({ form: null, components: [] })).toBe(2);
});
