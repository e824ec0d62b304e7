import { readFees } from './read-fee.js';

const read = (cell: string, note = '', description = ''): unknown[] =>
  readFees(cell === '' ? [] : [{ cell, note, glued: false }], description, 'desk').map(({ reading }) =>
    reading.understood ? [reading.value.kind, reading.value.feeKind, reading.value.money?.amount ?? null] : reading.reason,
  );

describe('readFees', () => {
  it('never takes "Miễn phí" beside the provincial council for free', () => {
    expect(read('Miễn phí', '(Mức lệ phí do Hội đồng nhân dân cấp tỉnh quyết định)')).toEqual([['UNKNOWN', 'charge', null]]);
    expect(read('Miễn phí', '', 'Phí do HĐND tỉnh quy định')).toEqual([['UNKNOWN', 'fee', null]]);
    expect(read('Phí : 0 Đồng', '(theo Nghị quyết của Hội đồng nhân dân)')).toEqual([['UNKNOWN', null, null]]);
    expect(read('Lệ phí : Đồng', '(do Hội đồng nhân dân quyết định)')).toEqual([['UNKNOWN', null, null]]);
  });

  it('takes free for free when nothing takes it back', () => {
    expect(read('Miễn phí')).toEqual([['FREE', null, null]]);
    expect(read('Miễn phí', '(Không quy định.)')).toEqual([['FREE', null, null]]);
    expect(read('Miễn phí', '((Miễn lệ phí. Phí cấp bản sao (nếu có yêu cầu) theo Thông tư số 1/2020/TT-BTC.))')).toEqual([
      ['FREE', 'charge', null],
    ]);
    expect(read('Miễn phí', '', 'Nộp hồ sơ tại quầy.')).toEqual([['FREE', null, null]]);
  });

  it.each([
    ['Miễn phí', '(áp dụng mức phí 500.000 đồng)', 'FREE_BUT_AMOUNT'],
    ['Miễn phí', '(Phí thẩm định)', 'FREE_BUT_FEE_NAMED'],
    ['Miễn phí', '(Thực hiện theo quy định của Thông tư)', 'FREE_BUT_FEE_NAMED'],
    ['Miễn phí', '(Miễn lệ phí cho người thuộc hộ nghèo.)', 'FREE_FOR_SOME_ONLY'],
    ['50 VNĐ', '', 'AMOUNT_IMPLAUSIBLE'],
    ['100,000 VNĐ', '(giảm 50% khi nộp trực tuyến)', 'AMOUNT_HAS_CONDITIONS'],
    ['100,000 VNĐ', '(cấp mới 100.000 đồng; cấp lại 50.000 đồng)', 'AMOUNT_HAS_CONDITIONS'],
    ['100,000 VNĐ', '(do Hội đồng nhân dân tỉnh quyết định)', 'AMOUNT_AND_COUNCIL'],
    ['Phí : Đồng', '(theo thông tư)', 'AMOUNT_NOT_RECOGNISED'],
  ])('leaves %s%s to a person', (cell, note, reason) => {
    expect(read(cell, note)).toEqual([reason]);
  });

  it('tells phí from lệ phí, and leaves open what the text leaves open', () => {
    expect(read('Phí : 8.000 Đồng')).toEqual([['AMOUNT', 'fee', 8000]]);
    expect(read('Lệ phí : 50.000 Đồng', '(/hồ sơ)')).toEqual([['AMOUNT', 'charge', 50_000]]);
    expect(read('50,000 VNĐ', '(lệ phí đăng ký)')).toEqual([['AMOUNT', 'charge', 50_000]]);
    expect(read('50,000 VNĐ', '(áp dụng mức phí này)')).toEqual([['AMOUNT', null, 50_000]]);
  });

  it('keeps a foreign currency as stated', () => {
    const [cell] = readFees([{ cell: '10 USD', note: '(/bản)', glued: false }], '', 'desk');
    expect(cell?.reading).toMatchObject({ value: { kind: 'FOREIGN', money: { amount: 10, currency: 'USD' }, unit: 'bản' } });
  });

  it('reads a price per page with its steps and its maximum', () => {
    const note = '(2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản.)';
    const [cell] = readFees([{ cell: '2,000 Việt Nam Đồng', note, glued: false }], '', 'desk');
    expect(cell?.reading).toMatchObject({ value: { kind: 'TIERED', tiers: [{ upTo: 2, amount: 2000 }, { amount: 1000 }], cap: 200_000 } });
  });

  it('reads the amount of a stated period beside the usual one', () => {
    const note = '((áp dụng mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC))';
    const [cell] = readFees([{ cell: '800,000 Việt Nam Đồng', note, glued: false }], '', 'desk');
    expect(cell?.reading).toMatchObject({
      value: { kind: 'AMOUNT', money: { amount: 800_000 }, periods: [{ validFrom: '2025-07-01', validTo: '2026-12-31', amount: 400_000 }] },
    });
  });

  it('finds the charge that is due besides the fee', () => {
    expect(read('800,000 VNĐ', '', 'Phí: 800.000 đồng/hồ sơ.\n\nLệ phí: 100.000 đồng/hồ sơ.')).toEqual([
      ['AMOUNT', null, 800_000],
      ['AMOUNT', 'charge', 100_000],
    ]);
  });

  it('does not take silence for free', () => {
    expect(read('', '', 'Nộp tại quầy')).toEqual([]);
    expect(read('', '', 'Phí, lệ phí: Hội đồng nhân dân cấp tỉnh quyết định')).toEqual([['UNKNOWN', null, null]]);
    expect(read('', '', 'Lệ phí 20.000 đồng mỗi lần')).toEqual(['AMOUNT_ONLY_IN_TEXT']);
  });

  it('reports digits that ran into each other', () => {
    expect(readFees([{ cell: '1200 VNĐ', note: '', glued: true }], '', 'desk')[0]?.reading).toEqual({
      understood: false,
      reason: 'GLUED_NUMBERS',
    });
  });
});
