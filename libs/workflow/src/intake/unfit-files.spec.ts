import type { FileField } from '@app/forms';
import { unfitFiles } from './unfit-files.js';

const field: FileField = {
  key: 'consent',
  type: 'file',
  label: { vi: 'Văn bản đồng ý' },
  docType: 'consent',
  accept: ['.pdf', '.jpg'],
  maxMb: 1,
};
const answered = [{ path: 'consent', field, ids: ['a'] }];
const rulesOf = (size: number, mediaType: string): string[] =>
  unfitFiles(answered, [{ id: 'a', size, mediaType }]).map(({ code, rule }) => `${code} ${rule}`);

it.each([
  ['a page that is small enough', 1_048_576, 'application/pdf', []],
  ['a picture by its other extension', 10, 'image/jpeg', []],
  ['one byte too many', 1_048_577, 'application/pdf', ['consent file_too_large']],
  ['a kind the question does not name', 10, 'image/png', ['consent file_not_accepted']],
  ['a kind nobody knows', 10, 'text/html', ['consent file_not_accepted']],
])('judges %s', (_, size, mediaType, expected) => {
  expect(rulesOf(size, mediaType)).toEqual(expected);
});

it('takes a file of somebody else for none', () => {
  expect(unfitFiles(answered, []).map(({ rule }) => rule)).toEqual(['not_uploaded']);
});
