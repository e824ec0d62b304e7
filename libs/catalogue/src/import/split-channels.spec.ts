import { splitChannels } from './split-channels.js';

const HEADER = 'Hình thức nộpThời gianPhí, lệ phíMô tả';
const rows = (text: string): unknown[] =>
  splitChannels(text).rows.map(({ channel, limits, fees, description }) => [
    channel,
    limits,
    fees.map(({ cell, note }) => cell + note),
    description,
  ]);

describe('splitChannels', () => {
  it('cuts glued rows at the names of the channels', () => {
    expect(
      rows(
        `${HEADER}Trực tuyến3 Ngày làm việcPhí : 8.000 Đồng(mỗi bản)Nộp trên Cổng.Trực tiếp7Miễn phíDịch vụ bưu chínhKhông có thông tinKhông có thông tin`,
      ),
    ).toEqual([
      ['online_full', ['3 Ngày làm việc'], ['Phí : 8.000 Đồng(mỗi bản)'], 'Nộp trên Cổng.'],
      ['desk', ['7'], ['Miễn phí'], ''],
      ['postal', [], [], ''],
    ]);
  });

  it('is not misled by the same words inside a description', () => {
    const text = `${HEADER}Trực tuyến5 NgàyMiễn phíTrực tiếp thực hiện hoặc ủy quyền, nộp hồ sơ Trực tiếp 5 ngày. Trực tiếp 01 bộ hồ sơ.Trực tiếp5 NgàyMiễn phí`;
    expect(rows(text)).toEqual([
      ['online_full', ['5 Ngày'], ['Miễn phí'], 'Trực tiếp thực hiện hoặc ủy quyền, nộp hồ sơ Trực tiếp 5 ngày. Trực tiếp 01 bộ hồ sơ.'],
      ['desk', ['5 Ngày'], ['Miễn phí'], ''],
    ]);
  });

  it('keeps several rows of one channel and several terms and fees of one row', () => {
    expect(
      rows(
        `${HEADER}Trực tiếp7 Ngày làm việcMiễn phíĐối với công tyTrực tiếp5 Ngày làm việc10 Ngày làm việc50,000 Việt Nam Đồng(mới)20,000 Việt Nam Đồng(đổi)Đối với văn phòng`,
      ),
    ).toEqual([
      ['desk', ['7 Ngày làm việc'], ['Miễn phí'], 'Đối với công ty'],
      ['desk', ['5 Ngày làm việc', '10 Ngày làm việc'], ['50,000 Việt Nam Đồng(mới)', '20,000 Việt Nam Đồng(đổi)'], 'Đối với văn phòng'],
    ]);
  });

  it('reads cells on lines of their own, in capitals and in another order of columns', () => {
    expect(rows('Hình thức nộp\nThời gian\nPhí, lệ phí\nMô tả\nTRỰC TUYẾN\n3 NGÀY LÀM VIỆC\nMIỄN PHÍ\nNộp trên Cổng')).toEqual([
      ['online_full', ['3 NGÀY LÀM VIỆC'], ['MIỄN PHÍ'], 'Nộp trên Cổng'],
    ]);
    expect(rows('Hình thức nộpPhí, lệ phíThời gianMô tảTrực tiếpMiễn phí5 NgàyTại quầy')).toEqual([
      ['desk', ['5 Ngày'], ['Miễn phí'], 'Tại quầy'],
    ]);
  });

  it('separates a bare number from an amount only where there is one way to do it', () => {
    expect(rows(`${HEADER}Trực tiếp5800,000 Việt Nam Đồng`)).toEqual([['desk', ['5'], ['800,000 Việt Nam Đồng'], '']]);
    expect(rows(`${HEADER}Trực tiếp1200 VNĐ(ghi chú)`)).toEqual([['desk', ['1200 VNĐ'], ['1200 VNĐ(ghi chú)'], '']]);
    expect(rows(`${HEADER}Trực tiếp1150,000 VNĐ`)).toEqual([['desk', ['1150,000 VNĐ'], ['1150,000 VNĐ'], '']]);
    expect(rows(`${HEADER}Trực tiếp3 Ngày1,150,000 VNĐ`)).toEqual([['desk', ['3 Ngày'], ['1,150,000 VNĐ'], '']]);
  });

  it('knows the partial online channel', () => {
    expect(splitChannels(`${HEADER}Trực tuyến một phần3 NgàyMiễn phí`).rows[0]?.channel).toBe('online_partial');
    expect(splitChannels(`${HEADER}Trực tuyến3 NgàyMiễn phíDịch vụ công trực tuyến một phần`).rows[0]?.channel).toBe('online_partial');
  });

  it('keeps words in the place of a term', () => {
    expect(rows(`${HEADER}Trực tiếpNgay khi nhận đủ hồ sơMiễn phí`)).toEqual([['desk', ['Ngay khi nhận đủ hồ sơ'], ['Miễn phí'], '']]);
  });

  it('hands out what stands under a name it does not know', () => {
    expect(splitChannels(`${HEADER}Qua điện thoại3 NgàyMiễn phí`)).toEqual({ rows: [], lost: 'Qua điện thoại3 NgàyMiễn phí' });
    expect(splitChannels('Không có thông tin')).toEqual({ rows: [], lost: '' });
    expect(splitChannels('')).toEqual({ rows: [], lost: '' });
  });
});
