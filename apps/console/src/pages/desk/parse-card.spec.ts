import { parseCard } from './parse-card.js';

describe('parseCard', () => {
  it('reads the code of a citizen card', () => {
    expect(parseCard('062193004218|231234567|Vũ Thị Hồng Nhung|14031993|Nữ|Tổ 5, Phường Kon Tum, Quảng Ngãi|02072021')).toEqual({
      identifier: '062193004218',
      name: 'Vũ Thị Hồng Nhung',
      born: '14/03/1993',
      sex: 'Nữ',
      address: 'Tổ 5, Phường Kon Tum, Quảng Ngãi',
    });
  });

  it('composes letters that a scanner sent apart', () => {
    expect(parseCard('062193004218||Nguye\u0302\u0303n An|14031993|Nam|A|02072021')?.name).toBe('Nguyễn An');
  });

  it.each(['062193004218', 'Vũ Thị Hồng Nhung', '062193004218|x|y', '1|2|A|14031993|Nam|B|02072021', '062193004218||A|1403|Nam|B|x'])(
    'takes %s for no card',
    (text) => {
      expect(parseCard(text)).toBeNull();
    },
  );
});
