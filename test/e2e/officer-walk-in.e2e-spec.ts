import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { act, DESK, received } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

const entry = (changes: object = {}): object => ({
  procedureCode: '1.013225',
  caseCode: '1.013225.01',
  channel: 'desk',
  deskUnit: DESK,
  submitter: { personKind: 'person', name: 'Nguyễn Quốc Hùng', identifier: '051085004321', phone: '0905000002' },
  answers: { ...houseAnswers(), floors: 2 },
  papers: [
    { code: 'G17-KQ003215', form: 'certified_copy', originals: 0, copies: 1 },
    { code: 'G17-KQ002712', form: 'original', originals: 2, copies: 0 },
  ],
  ...changes,
});

async function entered(): Promise<string> {
  const { body } = await desk.post('/api/v1/dossiers', entry()).expect(201);
  return body.dossierId as string;
}

async function codeOf(id: string): Promise<string | null> {
  return (await desk.get(`/api/v1/dossiers/${id}`).expect(200)).body.head.code as string | null;
}

async function dossiers(): Promise<number> {
  return (await world.owner.query('select count(*)::int as n from dossier')).rows[0].n as number;
}

it('gives a walk-in dossier no code before it is received, and one at reception', async () => {
  const id = await entered();
  expect(await codeOf(id)).toBeNull();

  await received(world, id);

  expect(await codeOf(id)).toBe('H48.101-261125-0001');
  expect((await world.ledgerOf(id)).map(({ action }) => action)).toEqual(['enter_at_desk', 'receive']);
});

it('keeps the numbers of an agency and day without a gap after a refused reception', async () => {
  const [first, second] = [await entered(), await entered()];
  const refused = await act(world, desk, first, 'receive');
  expect(refused.status).toBe(422);
  const stale = await act(world, desk, first, 'receive', { version: 9 });
  expect(stale.status).toBe(409);

  await received(world, first);
  await received(world, second);

  expect([await codeOf(first), await codeOf(second)]).toEqual(['H48.101-261125-0002', 'H48.101-261125-0003']);
});

it('numbers simultaneous receptions one after the other', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(() => entered()));
  await Promise.all(ids.map((id) => received(world, id)));
  const codes = await Promise.all(ids.map(codeOf));
  expect(codes.sort()).toEqual(['H48.101-261125-0004', 'H48.101-261125-0005', 'H48.101-261125-0006', 'H48.101-261125-0007']);
});

it('begins the numbers of the next day at one', async () => {
  await world.setClock('2026-11-26T08:00:00+07:00');
  const id = await entered();
  await received(world, id);
  expect(await codeOf(id)).toBe('H48.101-261126-0001');
});

it('enters a dossier once for one key, and refuses the key for another body', async () => {
  const before = await dossiers();
  const answers = await Promise.all([1, 2, 3].map(() => desk.post('/api/v1/dossiers', entry()).set('idempotency-key', 'desk-entry-0001')));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(await dossiers()).toBe(before + 1);

  const other = await desk.post('/api/v1/dossiers', entry({ channel: 'postal' })).set('idempotency-key', 'desk-entry-0001');
  expect(other.status).toBe(422);
  expect(other.body.code).toBe('platform.idempotency_key_reused');
  expect(await dossiers()).toBe(before + 1);
});

it.each([
  ['an unknown procedure', { procedureCode: '9.999999' }, 409, 'workflow.procedure_not_open'],
  ['a case of another procedure', { caseCode: '1.001193.01' }, 422, 'workflow.case_unknown'],
  ['a channel the procedure does not know', { channel: 'online_full' }, 400, 'platform.invalid_input'],
  ['a desk that does not exist', { deskUnit: 'H48.999-TTPVHCC' }, 422, 'organisation.unit_unknown'],
  ['the desk of another commune', { deskUnit: 'H48.102-TTPVHCC' }, 403, 'workflow.not_this_unit'],
  ['an answer of the wrong type', { answers: { ...houseAnswers(), floors: 'hai tầng' } }, 422, 'dossier.not_complete'],
  ['a field the form does not have', { answers: { ...houseAnswers(), colour: 'red' } }, 422, 'dossier.not_complete'],
  [
    'a paper form that does not exist',
    { papers: [{ code: 'G17-KQ003215', form: 'fax', originals: 1, copies: 0 }] },
    400,
    'platform.invalid_input',
  ],
  [
    'a paper the procedure does not know',
    { papers: [{ code: 'KHONG-CO', form: 'original', originals: 1, copies: 0 }] },
    422,
    'workflow.supplement_item_unknown',
  ],
  [
    'the same paper twice',
    { papers: [1, 2].map(() => ({ code: 'G17-KQ003215', form: 'original', originals: 1, copies: 0 })) },
    400,
    'platform.invalid_input',
  ],
  [
    'a file nobody uploaded',
    {
      papers: [{ code: 'G17-KQ003215', form: 'original', originals: 1, copies: 0, documentIds: ['00000000-0000-4000-8000-000000000000'] }],
    },
    404,
    'documents.not_found',
  ],
  ['a name of nothing but spaces', { submitter: { personKind: 'person', name: '   ' } }, 400, 'platform.invalid_input'],
])('refuses %s and stores nothing', async (_, changes, status, code) => {
  const before = await dossiers();
  const { body, ...answer } = await desk.post('/api/v1/dossiers', entry(changes));
  expect({ status: answer.status, code: body.code }).toEqual({ status, code });
  expect(body.detail).toEqual(expect.stringMatching(/\S/));
  expect(await dossiers()).toBe(before);
});

it('lets nobody but the reception of the desk enter dossiers', async () => {
  const before = await dossiers();
  for (const username of ['xaydung.camthanh', 'truongtt.camthanh', 'chutich.camthanh', 'giamsat.tinh']) {
    const { status, body } = await (await world.officer(username)).post('/api/v1/dossiers', entry());
    expect({ username, status, code: body.code }).toEqual({ username, status: 403, code: 'identity.not_permitted' });
  }
  expect(await dossiers()).toBe(before);
});
