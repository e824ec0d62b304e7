import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkForm } from './check-form.js';
import { FORM_FINDING_TEXTS } from './finding-texts.js';

const SEED = new URL('../../../../migrations/seed/procedures/', import.meta.url);
const LIMITS = { maxFileMb: 20, fileTypes: ['.pdf', '.jpg', '.png'], today: '2026-11-24' };
const text = (vi: string): { vi: string; en: string } => ({ vi, en: vi });

function check(...fields: unknown[]): string[] {
  return checkPages({ id: 'p', title: text('Trang'), fields });
}

function checkPages(...pages: unknown[]): string[] {
  const findings = checkForm({ format: 'vn-form/1', id: 'thu', version: 1, title: text('Thử'), pages }, LIMITS);
  for (const { code } of findings) expect(FORM_FINDING_TEXTS).toHaveProperty(code);
  return findings.map(({ level, code, where }) => `${level} ${code} ${where}`);
}

const relation = {
  key: 'relation',
  type: 'choice',
  label: text('Quan hệ'),
  required: true,
  options: [
    { value: 'self', label: text('Bản thân') },
    { value: 'proxy', label: text('Người được ủy quyền') },
  ],
};
const floors = { key: 'floors', type: 'integer', min: 1, max: 50, required: true, label: text('Số tầng') };
const note = { key: 'note', type: 'text', label: text('Ghi chú') };

describe('checkForm', () => {
  it.each(['1.001193', '1.013225'])('finds nothing in the shipped form of %s', (code) => {
    expect(checkForm(JSON.parse(readFileSync(new URL(`${code}/form.json`, SEED), 'utf8')), LIMITS)).toEqual([]);
  });

  it('accepts a condition on an earlier field', () => {
    expect(check(relation, { ...note, when: { field: 'relation', op: 'eq', value: 'proxy' } })).toEqual([]);
  });

  it.each([
    ['a later field', [{ ...note, when: { field: 'floors', op: 'gt', value: 1 } }, floors], 'error field_later pages.p.fields.note.when'],
    ['an unknown field', [{ ...note, when: { field: 'colour', op: 'filled' } }], 'error field_unknown pages.p.fields.note.when'],
    [
      'an unknown option',
      [relation, { ...note, when: { field: 'relation', op: 'eq', value: 'aunt' } }],
      'error option_unknown pages.p.fields.note.when',
    ],
    [
      'a comparison that does not fit',
      [relation, { ...note, when: { field: 'relation', op: 'gt', value: 3 } }],
      'error field_unfit pages.p.fields.note.when',
    ],
    [
      'a condition that is never true',
      [floors, { ...note, when: { field: 'floors', op: 'gt', value: 50 } }],
      'error never_shown pages.p.fields.note.when',
    ],
    [
      'a contradiction',
      [
        floors,
        {
          ...note,
          when: {
            all: [
              { field: 'floors', op: 'gte', value: 7 },
              { field: 'floors', op: 'lt', value: 7 },
            ],
          },
        },
      ],
      'error never_shown pages.p.fields.note.when',
    ],
    [
      'a condition that is always true',
      [floors, { ...note, when: { field: 'floors', op: 'gte', value: 1 } }],
      'warning always_shown pages.p.fields.note.when',
    ],
    ['a key used twice', [note, note], 'error key_taken pages.p.fields.note'],
    ['a key that reaches into a prototype', [{ ...note, key: 'constructor' }], 'error key_form pages.p.fields.constructor'],
    ['a key every object has', [{ ...note, key: 'toString' }], 'error key_form pages.p.fields.toString'],
    [
      'an option twice',
      [{ ...relation, options: [...relation.options, relation.options[0]] }],
      'error option_taken pages.p.fields.relation',
    ],
    ['a property that is not in the format', [{ ...note, onChange: 'alert(1)' }], 'error unknown_property pages.p.fields.note'],
    ['a missing Vietnamese text', [{ ...note, label: { en: 'Note' } }], 'error text_missing pages.p.fields.note.label'],
    ['a missing English text', [{ ...note, label: { vi: 'Ghi chú' } }], 'warning english_missing pages.p.fields.note.label'],
    ['an unmarked personal field', [{ ...note, format: 'cccd' }], 'warning personal_unmarked pages.p.fields.note'],
    ['a personal field in reports', [{ ...note, pii: 'personal', reportAs: 'note' }], 'error personal_reported pages.p.fields.note'],
    [
      'a file above the gateway limit',
      [{ ...note, type: 'file', docType: 'x', accept: ['.pdf'], maxMb: 25 }],
      'error file_too_large pages.p.fields.note',
    ],
    [
      'a file type the store refuses',
      [{ ...note, type: 'file', docType: 'x', accept: ['.exe'], maxMb: 5 }],
      'error file_type_refused pages.p.fields.note',
    ],
    ['a bound that is not a day', [{ ...note, type: 'date', notBefore: '2026-02-30' }], 'error bound_form pages.p.fields.note'],
  ])('reports %s', (_what, fields, finding) => {
    expect(check(...fields)).toEqual([finding]);
  });

  it('sees through a chain: a field shown only by a field that is never shown', () => {
    const chain = [
      relation,
      { ...note, key: 'second', when: { field: 'relation', op: 'eq', value: 'proxy' } },
      {
        ...note,
        key: 'third',
        when: {
          all: [
            { field: 'second', op: 'filled' },
            { field: 'relation', op: 'eq', value: 'self' },
          ],
        },
      },
    ];

    expect(check(...chain)).toEqual(['error never_shown pages.p.fields.third.when']);
  });

  it('reports a page no answers reach', () => {
    const pages = [
      { id: 'a', title: text('A'), fields: [relation] },
      {
        id: 'b',
        title: text('B'),
        when: {
          all: [
            { field: 'relation', op: 'eq', value: 'self' },
            { field: 'relation', op: 'eq', value: 'proxy' },
          ],
        },
        fields: [note],
      },
    ];

    expect(checkPages(...pages)).toEqual(['error page_unreachable pages.b.when']);
  });

  it('warns about a crowded page', () => {
    expect(check(...Array.from({ length: 9 }, (_, index) => ({ ...note, key: `note${index}` })))).toEqual(['warning page_crowded pages.p']);
  });

  it('reports structure only while the structure is wrong, and survives any JSON', () => {
    expect(checkForm(null, LIMITS)).toMatchObject([{ code: 'wrong_shape' }]);
    expect(checkForm([], LIMITS)).toMatchObject([{ code: 'wrong_shape' }]);
    expect(check({ key: 'x', type: 'script', label: text('x') })).toEqual(['error unknown_type pages.p.fields.x']);
    let deep: unknown = { field: 'relation', op: 'filled' };
    for (let level = 0; level < 8; level += 1) deep = { not: deep };
    expect(check(relation, { ...note, when: deep })).toMatchObject([expect.stringContaining('condition_deep')]);
  });
});
