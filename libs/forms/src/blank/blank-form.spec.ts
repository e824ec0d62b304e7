import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '../definition/form-definition.js';
import { prefill } from '../prefill/prefill.js';
import { blankForm } from './blank-form.js';

const SEED = new URL('../../../../migrations/seed/procedures/', import.meta.url);
const birth = JSON.parse(readFileSync(new URL('1.001193/form.json', SEED), 'utf8')) as FormDefinition;

describe('blankForm', () => {
  it('turns conditions into captions a person can follow', () => {
    const rows = blankForm(birth, 'vi').pages.flatMap((page) => page.rows);

    expect(rows).toContainEqual({
      kind: 'line',
      label: 'Số bản sao',
      unit: 'bản',
      caption: 'Chỉ điền nếu “Có đề nghị cấp bản sao Giấy khai sinh không” là Có',
    });
    expect(rows).toContainEqual({ kind: 'boxes', label: 'Giới tính', options: ['Nam', 'Nữ'] });
  });

  it('prints every page in English too', () => {
    const blank = blankForm(birth, 'en');

    expect(blank.pages.map((page) => page.title)).toEqual([
      'Person making the request',
      'The child',
      'Place of birth and home town',
      'The mother',
      'The father',
      'Copies and undertaking',
    ]);
    expect(blank.pages[3]?.caption).toBe('Only if “Situation” is not Abandoned child');
  });
});

describe('prefill', () => {
  it('fills in what the identity knows and locks what the form declares', () => {
    const residence = { province: '38', commune: '14758' };

    expect(prefill(birth, { fullName: 'Đặng Thị Ánh Nguyệt', idNumber: '038190012345', residence })).toEqual({
      answers: { requesterName: 'Đặng Thị Ánh Nguyệt', requesterId: '038190012345', requesterAddress: residence },
      locked: ['requesterName', 'requesterId'],
    });
  });
});
