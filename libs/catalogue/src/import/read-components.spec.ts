import { readComponents } from './read-components.js';

const HEADER = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';
const read = (text: string): unknown[] =>
  readComponents(text).map(({ reading }) =>
    reading.understood
      ? [reading.value.kind, reading.value.name, reading.value.originals, reading.value.copies, reading.value.templates]
      : reading.reason,
  );

describe('readComponents', () => {
  it('cuts papers at their counts, with copies and template files', () => {
    expect(read(`--${HEADER}Đơn đề nghịMẫu số 01.docx1 bản chínhBản sao hợp đồng0 bản chính,2 bản sao- Giấy ủy quyền;1 bản chính`)).toEqual(
      [
        ['submit', 'Đơn đề nghị', 1, 0, ['Mẫu số 01.docx']],
        ['submit', 'Bản sao hợp đồng', 0, 2, []],
        ['submit', 'Giấy ủy quyền;', 1, 0, []],
      ],
    );
  });

  it('takes a line with neither original nor copy for an instruction, and papers to be shown for shown', () => {
    expect(
      read(`* Giấy tờ phải nộp:${HEADER}Lưu ý chung:0 bản chínhTờ khai1 bản chính* Giấy tờ phải xuất trình:${HEADER}Hộ chiếu1 bản chính`),
    ).toEqual([
      ['note', 'Lưu ý chung:', 0, 0, []],
      ['submit', 'Tờ khai', 1, 0, []],
      ['present', 'Hộ chiếu', 1, 0, []],
    ]);
  });

  it('leaves counts inside a name alone', () => {
    expect(read(`--${HEADER}Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực) theo mẫu (01 bản chính).1 bản chính,1 bản sao`)).toEqual([
      ['submit', 'Hợp đồng (01 bản chính hoặc 01 bản sao có chứng thực) theo mẫu (01 bản chính).', 1, 1, []],
    ]);
  });

  it('reads counts on a line of their own and in the older way', () => {
    expect(read(`${HEADER}\nTờ khai\n1 bản chính\nẢnh\n2 bản chính`)).toEqual([
      ['submit', 'Tờ khai', 1, 0, []],
      ['submit', 'Ảnh', 2, 0, []],
    ]);
    expect(read('Tờ khaiBản chính: 1Bản sao: 0')).toEqual([['submit', 'Tờ khai', 1, 0, []]]);
  });

  it('reports a count that belongs to a number, and a paper without a count', () => {
    expect(read(`--${HEADER}Đơn theo Mẫu số 21 bản chínhGiấy khác`)).toEqual(['COUNT_AMBIGUOUS', 'COUNT_MISSING']);
  });

  it('has nothing to say about an empty section', () => {
    expect(read('Không có thông tin')).toEqual([]);
    expect(read('')).toEqual([]);
    expect(read(`--${HEADER}`)).toEqual([]);
  });

  it('finds the code of a result that serves as a paper', () => {
    const [cell] = readComponents(`--${HEADER}Giấy chứng nhận KQ.G15.0000331 bản chính`);
    expect(cell?.reading).toMatchObject({ understood: false });
    const [clear] = readComponents(`--${HEADER}Giấy chứng nhận (G15-KQ003204)1 bản chính`);
    expect(clear?.reading).toMatchObject({ value: { resultCode: 'G15-KQ003204' } });
  });
});
