import type { Response } from 'supertest';
import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { aDraft, DESK } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T09:00:00+07:00');
  citizen = await world.citizen();
}, 60_000);
afterAll(() => world.stop());

const HOUSE = { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full', receivingUnit: DESK };
const rowsOf = async (table: string): Promise<number> =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;

async function refusedDraft(changes: object): Promise<Response> {
  const before = await rowsOf('draft');
  const answer = await citizen.post('/api/v1/drafts', { ...HOUSE, ...changes });
  expect(await rowsOf('draft')).toBe(before);
  return answer;
}

/** Saves the answers, which never blocks, and submits them. */
async function submitted(answers: Record<string, unknown>): Promise<Response> {
  const draft = await aDraft(world, citizen, { ...houseAnswers(), ...answers });
  const before = await rowsOf('dossier');
  const answer = await citizen.post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision, declared: true });
  expect(await rowsOf('dossier')).toBe(before);
  return answer;
}

it.each([
  ['a procedure nobody published', { procedureCode: '8.123456' }, 409, 'workflow.procedure_not_open', {}],
  [
    'a code that is none',
    { procedureCode: "1'; drop table dossier" },
    400,
    'platform.invalid_input',
    { errors: [{ field: 'procedureCode', rule: 'matches' }] },
  ],
  ['a case of another procedure', { caseCode: '1.001193.01' }, 422, 'workflow.case_unknown', { cases: ['1.013225.02', '1.013225.01'] }],
  [
    'a channel the procedure does not offer',
    { channel: 'online_partial' },
    422,
    'workflow.channel_not_offered',
    { channels: ['online_full', 'desk', 'postal'] },
  ],
  ['a channel that is none', { channel: 'fax' }, 400, 'platform.invalid_input', { errors: [{ field: 'channel', rule: 'isIn' }] }],
  ['a desk that does not exist', { receivingUnit: 'H99.1-TTPVHCC' }, 422, 'organisation.unit_unknown', {}],
  ['a unit that is no desk', { receivingUnit: 'H48.101-KT' }, 422, 'organisation.unit_unknown', {}],
  ['a member the request does not have', { isAdmin: true }, 400, 'platform.invalid_input', { errors: [{ field: 'isAdmin' }] }],
  ['answers that are a list', { answers: [1, 2] }, 400, 'platform.invalid_input', { errors: [{ field: 'answers', rule: 'isObject' }] }],
  ['answers that are a text', { answers: 'floors=3' }, 400, 'platform.invalid_input', { errors: [{ field: 'answers', rule: 'isObject' }] }],
  ['a name that reaches into a prototype', { answers: { 'ownerAddress.__proto__.isAdmin': true } }, 422, 'forms.forbidden_key', {}],
  [
    'answers nested deeper than the form',
    { answers: { ownerAddress: { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } } } },
    422,
    'forms.answers_too_deep',
    {},
  ],
  [
    'a field within an address that it does not have',
    { answers: { ownerAddress: { province: '51', bribe: 1 } } },
    422,
    'dossier.answers_invalid',
    { errors: [{ field: 'ownerAddress.bribe', rule: 'unknown_field' }] },
  ],
])('refuses %s', async (_, changes, status, code, more) => {
  const answer = await refusedDraft(changes);

  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.body).toMatchObject(more);
  expect(answer.body.title).not.toBe('');
  expect(answer.body.detail).not.toBe('');
});

it('refuses a procedure that was paused, for beginning and submitting, still keeps what is typed, and takes it up again afterwards', async () => {
  const draft = await aDraft(world, citizen);
  await world.owner.query(`update procedure set state = 'paused' where code = '1.013225'`);
  try {
    const beginning = await refusedDraft({});
    const saving = await citizen.patch(`/api/v1/drafts/${draft.id}`, { answers: { floors: 2 } }).set('if-match', `"${draft.revision}"`);
    const submitting = await citizen.post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision + 1, declared: true });

    expect([saving.status, saving.body.answers.floors]).toEqual([200, 2]);
    expect([beginning, submitting].map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([409, 'workflow.procedure_not_open']),
    );
  } finally {
    await world.owner.query(`update procedure set state = 'active' where code = '1.013225'`);
  }
  await citizen.post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision + 1, declared: true }).expect(201);
});

it.each([
  ['letters where a number belongs', { floors: 'bảy' }, 'floors', 'not_an_integer'],
  ['a number with a unit', { height: '24 mét' }, 'height', 'not_a_number'],
  ['more floors than the form allows', { floors: 51 }, 'floors', 'too_large'],
  ['a negative area', { landArea: '-5' }, 'landArea', 'too_small'],
  ['a number beyond every number', { landArea: '9'.repeat(400) }, 'landArea', expect.any(String)],
  ['an object where a text belongs', { landPaper: { sql: 'x' } }, 'landPaper', 'not_readable'],
  ['a list where a text belongs', { designerName: ['a', 'b'] }, 'designerName', 'not_readable'],
  ['an option the form does not have', { buildingKind: 'castle' }, 'buildingKind', 'not_an_option'],
  ['an identity number with a letter', { ownerId: '05108500432A' }, 'ownerId', 'cccd'],
  ['an e-mail address without a domain', { ownerEmail: 'hung@' }, 'ownerEmail', 'email'],
  ['a text longer than the field', { landPaper: 'x'.repeat(201) }, 'landPaper', 'too_long'],
  ['a name with an emoji', { ownerName: 'Nguyễn Quốc Hùng 😀' }, 'ownerName', 'name'],
  ['a name with a Chinese character', { ownerName: 'Nguyễn 国 Hùng' }, 'ownerName', 'name'],
  [
    'a commune that is no code',
    { siteAddress: { province: '51', commune: 'Cẩm Thành', detail: '45 Quang Trung' } },
    'siteAddress.commune',
    expect.any(String),
  ],
  ['a declaration that was not made', { truthful: false }, 'truthful', 'required'],
])('refuses %s at submission, naming the field and what to do', async (_, answers, field, rule) => {
  const answer = await submitted(answers);

  expect([answer.status, answer.body.code]).toEqual([422, 'dossier.not_complete']);
  const fault = answer.body.missing.find((one: { code: string }) => one.code === field);
  expect(fault).toMatchObject({ kind: 'field', rule, message: { vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) } });
  expect(fault.message.vi).not.toBe(fault.message.en);
});

it('does not take over a prototype from the names of answers', async () => {
  const draft = await aDraft(world, citizen);
  for (const name of ['__proto__.polluted', 'constructor.prototype.polluted', 'ownerAddress.prototype']) {
    const answer = await citizen.patch(`/api/v1/drafts/${draft.id}`, { answers: { [name]: 1 } }).set('if-match', `"${draft.revision}"`);
    expect([name, answer.status, answer.body.code]).toEqual([name, 422, 'forms.forbidden_key']);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
