import { orderOf, pressed, sortWord } from './sort-inbox.js';

it('reads the order of the address, and takes what it does not know for the usual one', () => {
  expect([null, 'colour', '-owner'].map((text) => sortWord(orderOf(text)))).toEqual([null, null, '-owner']);
});

it('turns the order round at the second press, and needs no word for the usual one', () => {
  expect(pressed('due', orderOf(null))).toBe('due');
  expect(pressed('due', orderOf('due'))).toBe('-due');
  expect(pressed('due', orderOf('-due'))).toBe('due');
  expect(pressed('left', orderOf('due'))).toBeNull();
  expect(pressed('left', orderOf(null))).toBe('-left');
});
