import type { Represented } from '@app/dossier';
import { answersForOther, ownerKeys, proofStays } from './for-another-person.js';

const CHILD: Represented = {
  relation: 'child',
  delegationId: null,
  personKind: 'person',
  name: 'Bé An',
  identifier: null,
  phone: null,
  email: null,
};
const GROWN = { ...CHILD, identifier: '051326001111' };

it('takes the answers about the owner out and puts in what is known of the new one, and nothing else', () => {
  const answers = { ownerName: 'Cũ', ownerId: '051085004321', ownerEmail: 'cu@x.test', floors: 3, requester: 'Hùng' };
  const known = { answers: { ownerName: 'Mới', requester: 'Người khác' }, locked: [] };
  expect(answersForOther(answers, ['ownerName', 'ownerId', 'ownerEmail'], known)).toEqual({
    ownerName: 'Mới',
    floors: 3,
    requester: 'Hùng',
  });
});

it('knows no question about an owner where the procedure names none', () => {
  expect(ownerKeys({ definition: {} as never })).toEqual([]);
});

it.each<[string, Represented | null, Represented | null, boolean]>([
  ['from oneself to a child', null, CHILD, false],
  ['from a child to oneself', CHILD, null, false],
  ['to another relation', CHILD, { ...CHILD, relation: 'ward' }, false],
  ['to a standing delegation', GROWN, { ...GROWN, delegationId: '0190' }, false],
  ['to another child', GROWN, { ...GROWN, identifier: '051326002222' }, false],
  ['to another child without a number', CHILD, { ...CHILD, name: 'Bé Bình', identifier: '051326002222' }, false],
  ['to the corrected name of the same number', GROWN, { ...GROWN, name: 'Bé Ân' }, true],
  ['to the same child, whose number is known now', CHILD, GROWN, true],
])('says whether the proof stays %s', (_, before, after, stays) => {
  expect(proofStays(before, after)).toBe(stays);
});
