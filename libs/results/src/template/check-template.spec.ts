import { checkTemplate, readTemplate, TEMPLATE_FINDING_CODES, TEMPLATE_FINDING_TEXTS, type ResultTemplate } from './index.js';
import { seededTemplate } from './testing/example-results.js';

const GOOD = seededTemplate('templates/refusal.json');
const KNOWN = { 'answers.dob': 'date', 'answers.gender': 'choice', 'answers.members': 'repeat', 'answers.name': 'text' };

function codes(change: Partial<ResultTemplate>): string[] {
  return checkTemplate({ ...GOOD, ...change }, KNOWN).map(({ code, params }) => [code, ...Object.values(params)].join(' '));
}

function withText(text: string): Partial<ResultTemplate> {
  return { blocks: [...GOOD.blocks, { kind: 'paragraph', text }] };
}

describe('checking a template', () => {
  it('finds a merge field that neither the form nor the draft has', () => {
    expect(codes(withText('{{answers.nam}} {{draft.cause}} {{signer.name}}'))).toEqual([
      'merge_field_unknown answers.nam',
      'merge_field_unknown draft.cause',
    ]);
  });

  it('is not fooled by names that every object has', () => {
    expect(codes(withText('{{constructor}} {{answers.__proto__}}'))).toEqual([
      'merge_field_unknown constructor',
      'merge_field_unknown answers.__proto__',
    ]);
  });

  it('finds a choice that would be printed as its code and a day without a format', () => {
    expect(codes(withText('{{answers.gender}} {{answers.dob|upper}}'))).toEqual([
      'formatter_unfit answers.gender option',
      'formatter_unfit answers.dob date, dateWords, dateSpelled, year',
    ]);
  });

  it('finds unknown formatters and stray braces', () => {
    expect(codes(withText('{{answers.name|shout}} {{answers.name'))).toEqual(['stray_braces', 'formatter_unknown shout']);
  });

  it('finds a condition on a field that does not exist', () => {
    const when = {
      any: [
        { field: 'name', op: 'filled' as const },
        { field: 'sex', op: 'eq' as const, value: 'male' },
      ],
    };

    expect(codes({ blocks: [...GOOD.blocks, { kind: 'note', text: 'Ghi chú', when }] })).toEqual(['condition_field_unknown sex']);
  });

  it('insists on number, day and signer', () => {
    expect(
      codes({
        heading: { agency: ['UBND'], number: 'Số:', placeAndDate: 'Kon Tum' },
        signature: { title: 'CHỦ TỊCH', name: 'A', recipients: [] },
      }),
    ).toEqual(['number_missing', 'date_missing', 'signer_missing', 'signer_missing']);
  });

  it('finds draft fields declared twice or printed nowhere', () => {
    const field = { key: 'extra', label: { vi: 'Thêm', en: 'Extra' }, type: 'text' as const, required: false };

    expect(codes({ draftFields: [...GOOD.draftFields, field, field] })).toEqual([
      'draft_field_unused extra',
      'draft_field_twice extra',
      'draft_field_unused extra',
    ]);
  });

  it('finds a table whose rows do not fit its columns, and a list that is none', () => {
    const columns = [{ title: 'A' }, { title: 'B' }];

    expect(codes({ afterwards: [{ kind: 'table', columns, rows: [['1']] }] })).toEqual(['table_uneven 2']);
    expect(codes({ afterwards: [{ kind: 'table', columns, of: { list: 'answers.name', cells: ['{{item.a}}', ''] } }] })).toEqual([
      'merge_field_unknown answers.name',
    ]);
    expect(codes({ afterwards: [{ kind: 'table', columns, of: { list: 'answers.members', cells: ['{{item.a}}', ''] } }] })).toEqual([]);
  });

  it('names the place of data that is no template', () => {
    const broken = { ...GOOD, blocks: [{ kind: 'paragraph' }] };

    expect(checkTemplate(broken, KNOWN)[0]).toMatchObject({ code: 'shape', path: '/blocks/0' });
    expect(checkTemplate(null, KNOWN)[0]?.code).toBe('shape');
    expect(() => readTemplate({ ...GOOD, format: 'vn-result/2' })).toThrow(
      expect.objectContaining({ code: 'results.template_invalid', params: { at: '/format' } }),
    );
  });

  it('has words for every finding', () => {
    expect(Object.keys(TEMPLATE_FINDING_TEXTS).sort()).toEqual([...TEMPLATE_FINDING_CODES].sort());
  });
});
