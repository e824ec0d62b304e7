import { describe, expect, it } from '@jest/globals';
import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { diffForms, keepAnswers } from './diff-forms.js';

const label = { vi: 'x' };
const option = (value: string): { value: string; label: { vi: string } } => ({ value, label });

function formOf(...fields: Field[]): FormDefinition {
  return { format: 'vn-form/1', id: 'thu', version: 1, title: label, pages: [{ id: 'p', title: label, fields }] };
}

describe('diffForms', () => {
  it('keeps what stays valid, asks again for what may not be, drops what is gone', () => {
    const before = formOf(
      { key: 'name', type: 'text', maxLength: 100, label },
      { key: 'note', type: 'text', label },
      { key: 'count', type: 'integer', label },
      { key: 'kind', type: 'choice', label, options: [option('a'), option('b')] },
      { key: 'place', type: 'choice', label, options: [option('a'), option('b')] },
      { key: 'day', type: 'date', label },
      { key: 'old', type: 'text', label },
    );
    const after = formOf(
      { key: 'day', type: 'text', label },
      { key: 'name', type: 'text', maxLength: 200, label: { vi: 'Tên mới' }, required: true },
      { key: 'note', type: 'textarea', label },
      { key: 'count', type: 'decimal', label },
      { key: 'kind', type: 'choice', label, options: [option('c'), option('b'), option('a')] },
      { key: 'place', type: 'choice', label, options: [option('a')] },
      { key: 'fresh', type: 'text', label },
    );

    const diff = diffForms(before, after);

    expect(diff).toEqual({ kept: ['name', 'note', 'count', 'kind'], needsReanswer: ['day', 'place'], removed: ['old'], added: ['fresh'] });
    expect(keepAnswers(diff, { name: 'Lan', place: 'b', old: 'x' })).toEqual({ name: 'Lan' });
  });
});
