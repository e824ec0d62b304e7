import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProcedure } from '../seed/check-procedure.js';
import { importReport } from './import-report.js';
import { readProcedure } from './read-procedure.js';
import { reportForPeople } from './report-for-people.js';
import { toDefinition } from './to-definition.js';

const read = (file: string): ReturnType<typeof readProcedure> =>
  readProcedure(readFileSync(join(process.cwd(), 'test/data/import', file), 'utf8'));
const files = ['glued.json', 'cases.json', 'decomposed.json'];
const outcomes = [...files.map((file) => ({ file, read: read(file) })), { file: 'broken.json', reason: 'JSON_INVALID: no JSON' }];

describe('a file of the national catalogue', () => {
  it('is reported cell by cell, and the counts add up', () => {
    const report = importReport(outcomes);
    expect(report.files).toEqual({ read: 3, failed: [{ file: 'broken.json', reason: 'JSON_INVALID: no JSON' }] });
    for (const { stated, understood, notUnderstood } of [report.limits, report.fees, report.components]) {
      expect(stated).toBe(understood + notUnderstood.length);
    }
    expect(report.limits).toEqual({
      stated: 7,
      understood: 5,
      notUnderstood: [
        { file: 'glued.json', channel: 'desk', text: '7', reason: 'UNIT_MISSING' },
        { file: 'glued.json', channel: 'postal', text: '10000 Ngày', reason: 'QUANTITY_OUT_OF_RANGE' },
      ],
    });
    expect(report.components.notUnderstood).toEqual([
      { file: 'glued.json', channel: 'none', text: 'Giấy giới thiệu', reason: 'COUNT_MISSING' },
    ]);
    expect(report.procedures[0]?.fees.map(({ kind, amount, currency }) => [kind, amount, currency])).toEqual([
      ['PER_UNIT', 8000, 'VND'],
      ['UNKNOWN', null, null],
      ['FOREIGN', 10, 'USD'],
    ]);
    expect(report.procedures[1]?.limits).toEqual([
      { channel: 'desk', quantity: 5, unit: 'WORKING_DAY', text: '5 Ngày làm việc' },
      { channel: 'desk', quantity: 4, unit: 'HOUR', text: '4 Giờ' },
      { channel: 'online', quantity: null, unit: 'SAME_DAY', text: 'Trong ngày làm việc' },
    ]);
  });

  it('becomes a definition that leaves out what was not understood and keeps its words', () => {
    const definition = toDefinition(read('glued.json'), '2026-11-24');
    expect(checkProcedure(definition).filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ code: 'case_without_limit', where: 'channels.desk' }),
      expect.objectContaining({ code: 'case_without_limit', where: 'channels.postal' }),
    ]);
    expect(definition.channels.map(({ kind, limits }) => [kind, Object.keys(limits)])).toEqual([
      ['online_full', ['5.900001.01']],
      ['desk', []],
      ['postal', []],
    ]);
    expect(definition.fees.map(({ variants, collect }) => [variants[0]?.amount.type, collect])).toEqual([
      ['perUnit', 'unknown'],
      ['unknown', 'unknown'],
      ['unknown', 'unknown'],
    ]);
    expect(definition.fees[2]?.name.vi).toBe('Phí hoặc lệ phí (chưa phân loại): 10 USD/bản, không thanh toán trực tuyến');
    expect(definition.components.map(({ code, kind, originals }) => [code, kind, originals])).toEqual([
      ['TP01', 'submit', 1],
      ['TP02', 'submit', 2],
      ['TP03', 'present', 1],
    ]);
    expect(definition.results).toEqual([{ code: 'KQ.H99.000001', name: { vi: 'Thẻ đọc sách' } }]);
    expect(definition.published).toMatchObject({ notes: ['Lưu ý khi nộp'], templates: { TP01: ['Mẫu số 01.docx'] } });
    expect(definition.published?.undecided.map(({ what, reason }) => [what, reason])).toEqual([
      ['limit', 'UNIT_MISSING'],
      ['limit', 'QUANTITY_OUT_OF_RANGE'],
      ['component', 'COUNT_MISSING'],
      ['subject', 'NOT_RECOGNISED'],
    ]);
  });

  it('keeps rows of the same channel apart as cases, named by their descriptions', () => {
    const { cases, channels } = toDefinition(read('cases.json'), '2026-11-24');
    expect(cases.map(({ code, name, limit }) => [code, name.vi, limit.quantity, limit.unit])).toEqual([
      ['5.900002.01', 'Đối với thẻ còn hạn', 5, 'WORKING_DAY'],
      ['5.900002.02', 'Đối với thẻ hết hạn', 4, 'HOUR'],
    ]);
    expect(channels.map(({ kind, limits }) => [kind, Object.values(limits).map(({ unit }) => unit)])).toEqual([
      ['desk', ['WORKING_DAY', 'HOUR']],
      ['online_full', ['SAME_DAY']],
    ]);
  });

  it('is the same definition whenever it is read, but for the day', () => {
    expect(toDefinition(read('glued.json'), '')).toEqual(toDefinition(read('glued.json'), ''));
    expect(toDefinition(read('glued.json'), '2026-11-24').source.checkedOn).toBe('2026-11-24');
  });

  it('is shown to people with the reasons in words', () => {
    const page = reportForPeople(outcomes);
    expect(page).toContain('| Thời hạn | 7 | 5 | 2 |');
    expect(page).toContain('Thời hạn nêu đủ số và đơn vị: 6; đọc được 5 (83,3 %).');
    expect(page).toContain('- broken.json: JSON_INVALID');
    expect(page).toContain('| glued.json | desk | UNIT_MISSING | 7 |');
  });

  it.each([
    ['broken.json', 'JSON_INVALID'],
    ['no-code.json', 'CODE_INVALID'],
    ['wrong-shape.json', 'WRONG_SHAPE'],
  ])('is refused when %s is no procedure', (file, code) => {
    expect(() => read(file)).toThrow(code);
  });

  it('may have nothing but a code and a name', () => {
    const { offers, components } = readProcedure('{"ma_thu_tuc":"5.900006","ten_thu_tuc":"Chỉ có tên","linh_vuc":null}');
    expect([offers, components]).toEqual([[], []]);
  });

  it('comes to no harm whatever its cells hold', () => {
    const pieces = [
      'Trực tuyến',
      'Trực tiếp',
      '7',
      ' Ngày',
      'Miễn phí',
      '(',
      ')',
      '1 bản chính',
      ',1 bản sao',
      'Phí : ',
      '8.000',
      ' VNĐ',
      'Mã: ',
      '\n',
      '𠮷',
      '1/2025/NĐ-CP',
      'Tên giấy tờMẫu đơn, tờ khaiSố lượng',
    ];
    let seed = 1;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: next() % 40 }, () => pieces[next() % pieces.length]).join('');
      const fields = { cach_thuc_thuc_hien: text, thanh_phan_ho_so: text, ket_qua_xu_ly: text, can_cu_phap_ly: text };
      const some = readProcedure(JSON.stringify({ ma_thu_tuc: '5.900006', ten_thu_tuc: 'Thử', ...fields }));
      const report = importReport([{ file: 'a', read: some }]);
      expect(report.limits.stated).toBe(report.limits.understood + report.limits.notUnderstood.length);
      expect(
        checkProcedure(toDefinition(some, '2026-11-24')).filter(({ level, code }) => level === 'error' && !GAPS.includes(code)),
      ).toEqual([]);
    }
  });
});

const GAPS = ['list_empty', 'case_never_reached', 'case_without_limit', 'case_unknown'];
