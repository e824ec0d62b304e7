import { namesPrototype } from './names-prototype.js';

it.each(['{"constructor":1}', '{"a":{"prototype":1}}', '{"a":[{"toString":null}]}', '{"a":{"__proto__":{}}}'])(
  'finds the name in %s',
  (json) => {
    expect(namesPrototype(JSON.parse(json), 32)).toBe(true);
  },
);

it.each(['{"a":{"name":"constructor"}}', '["prototype"]', '{"constructors":1}', 'null', '"x"', '{}'])('finds none in %s', (json) => {
  expect(namesPrototype(JSON.parse(json), 32)).toBe(false);
});

it('looks no deeper than it is told', () => {
  expect(namesPrototype({ a: { b: { constructor: 1 } } }, 1)).toBe(false);
});
