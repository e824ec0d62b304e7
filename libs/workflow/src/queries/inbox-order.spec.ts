import { InvalidInput } from '@app/platform';
import { decodeCursor, encodeCursor, inboxOrder, isUsual } from './inbox-order.js';

const ID = '0199c0de-0000-7000-8000-000000000001';

it('reads an order, and takes what it does not know for the usual one', () => {
  expect([inboxOrder(undefined), inboxOrder('-owner'), inboxOrder('colour')]).toEqual([
    { by: 'left', down: false },
    { by: 'owner', down: true },
    { by: 'left', down: false },
  ]);
  expect(['left', 'due', '-due', 'owner'].map((text) => isUsual(inboxOrder(text)))).toEqual([true, true, false, false]);
});

it('reads the cursors it gives out, whatever a name holds', () => {
  for (const key of ['Nguyễn "Bé" \\ An', '', 'Đặng'])
    expect(decodeCursor(encodeCursor({ key, id: ID }), inboxOrder('owner'))).toEqual({ key, id: ID });
  expect(decodeCursor(encodeCursor({ key: 'infinity', id: ID }), inboxOrder('due')).key).toBe('infinity');
});

it.each([
  ['', 'owner'],
  ['bm9uc2Vuc2U', 'owner'],
  [encodeCursor({ key: 'An', id: 'x' }), 'owner'],
  [encodeCursor({ key: 'An\0', id: ID }), 'owner'],
  [encodeCursor({ key: 'An', id: ID }), 'due'],
  [encodeCursor({ key: '2026-13-99T00:00:00.000000Z', id: ID }), 'left'],
])('refuses the cursor %j in the order %s', (cursor, sort) => {
  expect(() => decodeCursor(cursor, inboxOrder(sort))).toThrow(InvalidInput);
});
