import { readAgencyKind, readLevel, readSubjects } from './read-labels.js';
import { readLegalBases } from './read-legal-bases.js';
import { readResults } from './read-results.js';

describe('readResults', () => {
  it('cuts the rest of the page and separates codes from the next name', () => {
    const page = 'Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốNộp hồ sơ';
    expect(readResults(`Trích lụcMã: KQ.G15.000033Giấy khai sinhMã: 000.00.00.G15-KQ0187${page}`)).toEqual([
      { name: 'Trích lục', stated: 'KQ.G15.000033', code: 'KQ.G15.000033' },
      { name: 'Giấy khai sinh', stated: '000.00.00.G15-KQ0187', code: '000.00.00.G15-KQ0187' },
    ]);
  });

  it('keeps a code of no list as words, and a result without one', () => {
    expect(readResults('Thẻ thửMã: abcQuyết địnhMã: 78Từ khóa')).toEqual([
      { name: 'Thẻ thử', stated: 'abc', code: null },
      { name: 'Quyết định', stated: '78', code: null },
    ]);
    expect(readResults('Giấy phép')).toEqual([{ name: 'Giấy phép', stated: '', code: null }]);
    expect(readResults('Không có thông tinTừ khóa')).toEqual([]);
  });
});

describe('readLegalBases', () => {
  it('separates titles from numbers that are glued to them', () => {
    const text =
      'Tên văn bản pháp lýMã văn bảnNghị định số 1/2025/NĐ-CP ngày 29/5/2025 về A1/2025/NĐ-CPLuật 60/2014/QH1360/2014/QH13Luật Công chứng năm 202446/2024/QH15Về phí61/2023/TT-BTCThông tư B12/2025/TT-BTP';
    expect(readLegalBases(text)).toEqual([
      { symbol: '1/2025/NĐ-CP', title: 'Nghị định số 1/2025/NĐ-CP ngày 29/5/2025 về A', issuedOn: '2025-05-29' },
      { symbol: '60/2014/QH13', title: 'Luật', issuedOn: null },
      { symbol: '46/2024/QH15', title: 'Luật Công chứng năm 2024', issuedOn: null },
      { symbol: '61/2023/TT-BTC', title: 'Về phí', issuedOn: null },
      { symbol: '12/2025/TT-BTP', title: 'Thông tư B', issuedOn: null },
    ]);
  });

  it('does not take 30 February for a day', () => {
    expect(readLegalBases('Quyết định ngày 30/02/2025 về A5/2025/QĐ-TTg')[0]?.issuedOn).toBeNull();
  });
});

describe('labels', () => {
  it('finds subjects by their full names', () => {
    expect(readSubjects('Tổ chức (không bao gồm doanh nghiệp, HTX), Người Việt Nam định cư ở nước ngoài, Công dân Việt Nam')).toEqual({
      subjects: ['overseas_vietnamese', 'organisation', 'citizen'],
      unknown: null,
    });
    expect(readSubjects('Doanh nghiệp, nhóm 1')).toEqual({ subjects: ['enterprise'], unknown: 'nhóm 1' });
    expect(readSubjects('Không có thông tin')).toEqual({ subjects: [], unknown: null });
  });

  it('takes the level nearest to the citizen, and an agency only when it stands alone', () => {
    expect(readLevel('Cấp bộ, Cấp tỉnh, Cấp xã')).toBe('commune');
    expect(readLevel('Cấp Bộ')).toBe('central');
    expect(readAgencyKind('', 'Sở Tư pháp')).toBe('province_department');
    expect(readAgencyKind('Không có thông tin', 'Ủy ban nhân dân cấp tỉnh, Sở Tư pháp')).toBe('other');
    expect(readAgencyKind('Ủy ban Nhân dân xã, phường, thị trấn.')).toBe('commune_committee');
  });
});
