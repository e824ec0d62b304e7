import { isBlank } from './is-blank.js';

describe('isBlank', () => {
  it.each([undefined, null, '', '   ', false, [], {}, { name: ' ', pages: [] }, [{}, { name: '' }]])('finds nothing in %j', (value) => {
    expect(isBlank(value)).toBe(true);
  });

  it.each(['a', 0, true, ['x'], { name: 'An' }, [{}, { name: 'An' }]])('finds an answer in %j', (value) => {
    expect(isBlank(value)).toBe(false);
  });
});
