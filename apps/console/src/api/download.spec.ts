import { fileNameOf } from './download.js';

it('prefers the name with its marks', () => {
  expect(fileNameOf(`attachment; filename="so theo doi.pdf"; filename*=UTF-8''s%E1%BB%95%20theo%20d%C3%B5i.pdf`)).toBe('sổ theo dõi.pdf');
});

it('takes the plain name, or none', () => {
  expect(fileNameOf('attachment; filename="II.06a.csv"')).toBe('II.06a.csv');
  expect(fileNameOf(null)).toBe('');
});
