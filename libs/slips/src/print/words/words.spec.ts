import { channelWords } from './channel-words.js';
import { headLines, withoutPlaceOf } from './head-lines.js';
import { limitWords } from './limit-words.js';
import { moneyWords } from './money-words.js';
import { punctualityWords } from './punctuality-words.js';
import { signerTitleLines } from './signer-title-lines.js';
import { workingTimeWords } from './working-time-words.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (text: string): Date => new Date(`${text}:00+07:00`);

describe('words on the forms', () => {
  it.each([
    [{ quantity: 7, unit: 'WORKING_DAY' as const }, '07 ngày làm việc'],
    [{ quantity: 20, unit: 'DAY' as const }, '20 ngày'],
    [{ quantity: 8, unit: 'HOUR' as const }, '08 giờ làm việc'],
    [{ unit: 'SAME_DAY' as const }, 'trong ngày làm việc'],
    [{ unit: 'NO_DUE' as const }, 'không quy định thời hạn'],
  ])('writes the term %j as %s', (limit, words) => {
    expect(limitWords(limit)).toBe(words);
  });

  it.each([
    [1440, '03 ngày làm việc'],
    [2235, '4 ngày 5 giờ 15 phút làm việc'],
    [60, '1 giờ làm việc'],
    [0, '0 phút làm việc'],
    [-5, '0 phút làm việc'],
  ])('writes %d working minutes as %s', (minutes, words) => {
    expect(workingTimeWords(minutes)).toBe(words);
  });

  it('says how a dossier came in', () => {
    expect(channelWords('postal')).toBe('nộp qua bưu chính');
  });

  it('keeps what is paid apart from what is open', () => {
    const paidAt = at('2026-11-18T09:10');
    expect(
      moneyWords([
        { name: 'Lệ phí', amount: 15_000, paidAt, receipt: '0002318' },
        { name: 'Phí', amount: 75_000, paidAt: null, receipt: null },
      ]),
    ).toBe('15.000 đồng (mười lăm nghìn đồng), đã thu, biên lai 0002318; 75.000 đồng (bảy mươi lăm nghìn đồng), chưa thu');
  });

  it('says nothing of money when nothing is owed', () => {
    expect(moneyWords([])).toBeNull();
  });

  it.each([
    ['2026-11-23T16:59', 'đúng hạn', 'later on the due day'],
    ['2026-11-20T16:20', 'trước hạn', 'the working day before'],
    ['2026-11-25T08:00', 'quá hạn 2 ngày', 'two days after'],
  ])('judges %s as %s (%s)', (ready, words) => {
    expect(punctualityWords(at(ready), at('2026-11-23T09:15'), ZONE)).toBe(words);
  });

  it('counts the day in the zone of the office, not in UTC', () => {
    expect(punctualityWords(at('2026-11-24T06:30'), at('2026-11-23T09:15'), ZONE)).toBe('quá hạn 1 ngày');
  });

  it('is always on time without a due date', () => {
    expect(punctualityWords(at('2026-11-23T16:59'), null, ZONE)).toBe('đúng hạn');
  });

  it('breaks a long name into two even lines', () => {
    expect(headLines('Ủy ban nhân dân phường Kon Tum')).toEqual(['ỦY BAN NHÂN DÂN', 'PHƯỜNG KON TUM']);
    expect(headLines('Sở Xây dựng')).toEqual(['SỞ XÂY DỰNG']);
  });

  it('does not repeat the place of the agency in the name of its desk', () => {
    const desk = withoutPlaceOf('Ủy ban nhân dân phường Kon Tum', 'Trung tâm Phục vụ hành chính công phường Kon Tum');
    expect(headLines(desk)).toEqual(['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG']);
  });

  it.each([
    ['Chủ tịch Ủy ban nhân dân phường', ['CHỦ TỊCH']],
    ['Phó Chủ tịch Ủy ban nhân dân phường', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['Trưởng phòng', ['TRƯỞNG PHÒNG']],
    ['', []],
  ])('signs as %s with %j', (title, lines) => {
    expect(signerTitleLines(title)).toEqual(lines);
  });
});
