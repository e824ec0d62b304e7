import { differingParts } from './differing-parts.js';

it('names the leaves that differ and nothing else', () => {
  const before = { code: 'A', name: { vi: 'Đơn', en: 'Form' }, copies: 1, source: { document: 'NĐ 1' } };
  const after = { code: 'A', name: { vi: 'Tờ khai', en: 'Form' }, copies: 2, source: { document: 'NĐ 1' }, required: true };
  expect(differingParts(before, after)).toEqual([
    { path: 'name.vi', before: 'Đơn', after: 'Tờ khai' },
    { path: 'copies', before: '1', after: '2' },
    { path: 'required', before: undefined, after: 'true' },
  ]);
});

it('reads a list of plain values as one, and a list of records by place', () => {
  expect(differingParts({ subjects: ['citizen'] }, { subjects: ['citizen', 'enterprise'] })).toEqual([
    { path: 'subjects', before: 'citizen', after: 'citizen, enterprise' },
  ]);
  expect(differingParts([{ a: 1 }], [{ a: 1 }, { a: 2 }])).toEqual([{ path: '1.a', before: undefined, after: '2' }]);
});

it('says everything of what is new or gone', () => {
  expect(differingParts(undefined, { code: 'B' })).toEqual([{ path: 'code', before: undefined, after: 'B' }]);
  expect(differingParts('3 ngày', undefined)).toEqual([{ path: '', before: '3 ngày', after: undefined }]);
});
