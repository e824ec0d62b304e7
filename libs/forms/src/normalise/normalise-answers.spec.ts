import { describe, expect, it } from '@jest/globals';
import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { AnswersTooDeep, ForbiddenKey } from '../forms.errors.js';
import { normaliseAnswers } from './normalise-answers.js';

const TODAY = '2026-11-24';
const label = { vi: 'x' };

function formOf(...fields: Field[]): FormDefinition {
  return { format: 'vn-form/1', id: 'thu', version: 1, title: label, pages: [{ id: 'p', title: label, fields }] };
}

function value(field: Partial<Field> & Pick<Field, 'type'>, raw: unknown): unknown {
  return normaliseAnswers(formOf({ key: 'x', label, ...field } as Field), { x: raw }, TODAY).answers['x'];
}

describe('normaliseAnswers', () => {
  it.each([
    '27/3/1990',
    '27-3-1990',
    '27.03.1990',
    '27031990',
    ' 27 / 3 / 1990 ',
    '1990-03-27',
    'ngày 27 tháng 3 năm 1990',
    '27 tháng 3, 1990',
    '２７/０３/１９９０',
  ])('reads %s as 27 March 1990', (raw) => {
    expect(value({ type: 'date' }, raw)).toBe('1990-03-27');
  });

  it.each(['31/2/1990', '29/2/2026', '3/27/1990', '27/3/90', 'hôm qua'])('keeps %s as typed, for the schema to refuse', (raw) => {
    expect(value({ type: 'date' }, raw)).toBe(raw);
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['12.5', 12.5],
    ['1.234', 1234],
    ['1.234.567', 1234567],
    ['-3,25', -3.25],
    ['1,2345', '1,2345'],
    ['1.23.4', '1.23.4'],
    ['12 m2', '12 m2'],
  ])('reads the decimal %s as %s', (raw, expected) => {
    expect(value({ type: 'decimal' }, raw)).toBe(expected);
  });

  it.each(['50.000 đồng', '50.000đ', '50000', '50 000 VND'])('reads %s as fifty thousand dong', (raw) => {
    expect(value({ type: 'money' }, raw)).toBe(50000);
  });

  it('composes letters, drops invisible characters and spare spaces', () => {
    expect(value({ type: 'text', format: 'name' }, '  Nguye\u0302\u0303n\u200B   Thi\u0323  Hằng ')).toBe('Nguyễn Thị Hằng');
  });

  it.each([
    ['ÐÀO THỊ ÐIỂM', 'ĐÀO THỊ ĐIỂM'],
    ['Nguyễn ðình Ðức', 'Nguyễn đình Đức'],
    ['Guðrún Sigurðardóttir', 'Guðrún Sigurðardóttir'],
  ])('reads the look-alike of Đ in %s where a syllable begins, and nowhere else', (raw, expected) => {
    expect(value({ type: 'text', format: 'name' }, raw)).toBe(expected);
  });

  it.each([
    ['cccd', '038 190 012.345', '038190012345'],
    ['phone', '+84 (0912) 345-678'.replace('(0912)', '912'), '0912345678'],
    ['taxcode', '0100109106 - 001'.replaceAll(' ', ''), '0100109106-001'],
    ['plate', '30a-123.45', '30A-12345'],
    ['landParcel', '125 / 12', '125/12'],
    ['email', 'Ten@ViDu.VN', 'Ten@vidu.vn'],
  ] as const)('cleans %s %s to %s', (format, raw, expected) => {
    expect(value({ type: 'text', format }, raw)).toBe(expected);
  });

  it('keeps a hidden answer in the draft and out of what counts', () => {
    const form = formOf(
      { key: 'copiesWanted', type: 'yesno', label },
      { key: 'copies', type: 'integer', label, when: { field: 'copiesWanted', op: 'eq', value: true } },
      { key: 'reason', type: 'text', label, when: { field: 'copies', op: 'filled' } },
    );
    const { answers, draft } = normaliseAnswers(form, { copiesWanted: 'no', copies: '2', reason: 'học' }, TODAY);

    expect(answers).toEqual({ copiesWanted: false });
    expect(draft).toEqual({ copiesWanted: false, copies: 2, reason: 'học' });
  });

  it('reads rows of a form post in their order and drops empty ones', () => {
    const form = formOf({
      key: 'rows',
      type: 'repeat',
      label,
      itemTitle: label,
      max: 20,
      fields: [
        { key: 'name', type: 'text', label },
        { key: 'area', type: 'decimal', label, when: { field: 'name', op: 'filled' } },
      ],
    });
    const raw = { 'rows.10.name': 'mười', 'rows.2.name': 'hai', 'rows.2.area': '1,5', 'rows.3.name': ' ', 'rows.4.area': '9' };

    expect(normaliseAnswers(form, raw, TODAY).answers).toEqual({ rows: [{ name: 'hai', area: 1.5 }, {}, { name: 'mười' }] });
  });

  it('computes and never takes a computed value from outside', () => {
    const form = formOf(
      { key: 'dob', type: 'date', label },
      { key: 'a', type: 'decimal', label },
      { key: 'b', type: 'decimal', label },
      { key: 'age', type: 'computed', label, compute: { fn: 'ageYears', field: 'dob' } },
      { key: 'days', type: 'computed', label, compute: { fn: 'daysSince', field: 'dob' } },
      { key: 'total', type: 'computed', label, compute: { fn: 'sum', fields: ['a', 'b'] } },
      { key: 'grown', type: 'text', label, when: { field: 'age', op: 'gte', value: 18 } },
    );
    const { answers } = normaliseAnswers(form, { dob: '25/9/2008', a: '0,1', b: '0,2', age: '99', grown: 'có' }, TODAY);

    expect(answers).toMatchObject({ age: 18, days: 6634, total: 0.3, grown: 'có' });
  });

  it('reports what no field asks', () => {
    const form = formOf({ key: 'home', type: 'address', label }, { key: 'read', type: 'info', label });

    expect(normaliseAnswers(form, { 'home.province': '38', 'home.district': '1', role: 'admin', read: 'x' }, TODAY).unknown).toEqual([
      'home.district',
      'role',
      'read',
    ]);
  });

  it.each(['__proto__', 'constructor', 'x.__proto__.y', 'x.prototype'])('refuses the name %s', (name) => {
    const raw = JSON.parse(`{${JSON.stringify(name)}: "1"}`) as Record<string, unknown>;

    expect(() => normaliseAnswers(formOf(), raw, TODAY)).toThrow(ForbiddenKey);
    expect(() => normaliseAnswers(formOf(), { deep: JSON.parse('{"__proto__": {"a": 1}}') as unknown }, TODAY)).toThrow(ForbiddenKey);
  });

  it('refuses values nested deeper than any form asks, without walking through them', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;

    expect(() => normaliseAnswers(formOf(), { deep }, TODAY)).toThrow(AnswersTooDeep);
    expect(() => normaliseAnswers(formOf(), { [`a${'.a'.repeat(5000)}`]: '1' }, TODAY)).toThrow(AnswersTooDeep);
  });
});
