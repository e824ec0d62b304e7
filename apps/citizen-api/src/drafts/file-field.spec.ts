import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@app/forms';
import { fileFieldAt, filesAt, withFilesAt } from './file-field.js';

const label = { vi: 'x' };
const photo = { key: 'photo', type: 'file', docType: 'anh', accept: ['.jpg'], maxMb: 5, label } as const;
const form: FormDefinition = {
  format: 'vn-form/1',
  id: 'thu',
  version: 1,
  title: label,
  pages: [
    {
      id: 'p',
      title: label,
      fields: [
        { ...photo, key: 'consent' },
        { key: 'children', type: 'repeat', max: 3, itemTitle: label, label, fields: [photo] },
      ],
    },
  ],
};

describe('a question for files', () => {
  it.each([
    ['consent', 'consent'],
    ['children.0.photo', 'photo'],
    ['children.x.photo', undefined],
    ['children.0.photo.1', undefined],
    ['children', undefined],
    ['nothing', undefined],
    ['consent.0', undefined],
  ])('is found at %s as %s', (path, key) => {
    expect(fileFieldAt(form, path)?.key).toBe(key);
  });

  it('puts files into a row that is there, or makes the next one, and leaves the others', () => {
    const answers = { children: [{ name: 'An' }] };
    expect(withFilesAt(answers, 'children.0.photo', ['a'])).toEqual({ children: [{ name: 'An', photo: ['a'] }] });
    expect(withFilesAt(answers, 'children.7.photo', ['a'])).toEqual({ children: [{ name: 'An' }, { photo: ['a'] }] });
    expect(withFilesAt({ consent: ['a'] }, 'consent', [])).toEqual({});
  });

  it('reads only names of files', () => {
    expect(filesAt({ consent: ['a', 7, 'b'] }, 'consent')).toEqual(['a', 'b']);
    expect(filesAt({}, 'children.0.photo')).toEqual([]);
  });
});
