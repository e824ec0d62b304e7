import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { aDraft, aSubmittedHouse, DESK } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T09:00:00+07:00');
  citizen = await world.citizen();
}, 60_000);
afterAll(() => world.stop());

const submit = (draft: { id: string; revision: number }, who = citizen): ReturnType<Person['post']> =>
  who.post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision, declared: true });
const dossiers = async (): Promise<number> =>
  (await world.owner.query<{ n: number }>('select count(*)::int as n from dossier')).rows[0]?.n ?? -1;

it('answers with the code, the reception date and the proof of every file, and all of it is stored', async () => {
  const answer = await submit(await aDraft(world, citizen)).expect(201);

  expect(answer.body).toMatchObject({
    status: 'submitted',
    code: expect.stringMatching(/^H48\.101-261202-\d{4}$/),
    lookupSecret: expect.stringMatching(/^[0-9A-Z]{11}$/),
  });
  expect(answer.body.receptionDueAt.slice(0, 16)).toBe('2026-12-03T02:00');
  expect(answer.body.files).toHaveLength(2);
  const ledger = await world.ledgerOf(answer.body.dossierId);
  expect(ledger).toEqual([expect.objectContaining({ version: 1, action: 'submit', to_status: 'submitted', actor_id: citizen.id })]);
  const { rows } = await world.owner.query('select code from dossier where id = $1', [answer.body.dossierId]);
  expect(rows).toEqual([{ code: answer.body.code }]);
});

it('refuses what is not complete with one list of everything that is missing, and keeps the draft', async () => {
  const { floors, landPaper, ...rest } = houseAnswers();
  expect([floors, landPaper]).toEqual([7, expect.any(String)]);
  const draft = await aDraft(world, citizen, { ...rest, submittedByProxy: true }, ['G17-KQ003215']);
  const before = await dossiers();

  const answer = await submit(draft);

  expect(answer.status).toBe(422);
  expect(answer.body.code).toBe('dossier.not_complete');
  expect(answer.body.missing).toContainEqual(
    expect.objectContaining({
      kind: 'field',
      code: 'floors',
      rule: 'required',
      message: { vi: expect.any(String), en: expect.any(String) },
    }),
  );
  expect(answer.body.missing).toContainEqual(expect.objectContaining({ kind: 'field', code: 'landPaper', rule: 'required' }));
  expect(answer.body.missing).toContainEqual(
    expect.objectContaining({
      kind: 'component',
      code: 'G17-KQ002712',
      name: { vi: '02 bộ bản vẽ thiết kế xây dựng', en: 'Two sets of design drawings' },
    }),
  );
  expect(answer.body.missing).toContainEqual(expect.objectContaining({ kind: 'component', code: 'VAN_BAN_UY_QUYEN' }));
  expect(await dossiers()).toBe(before);
  expect((await citizen.get(`/api/v1/drafts/${draft.id}`).expect(200)).body.submittedDossierId).toBeNull();
});

it('takes the completed draft after a refusal under the same key', async () => {
  const draft = await aDraft(world, citizen, houseAnswers(), ['G17-KQ003215']);
  await submit(draft).set('idempotency-key', 'first-incomplete-1').expect(422);
  const { body: paper } = await world.upload(citizen);
  const { body } = await citizen
    .post(`/api/v1/drafts/${draft.id}/documents`, { documentId: paper.id, componentCode: 'G17-KQ002712' })
    .expect(200);

  await submit({ id: draft.id, revision: body.revision }).set('idempotency-key', 'first-incomplete-1').expect(201);
});

it('does not submit a revision the person did not see', async () => {
  const draft = await aDraft(world, citizen);
  await citizen
    .patch(`/api/v1/drafts/${draft.id}`, { answers: { floors: 9 } })
    .set('if-match', `"${draft.revision}"`)
    .expect(200);

  const answer = await submit(draft);

  expect(answer.status).toBe(412);
  expect(answer.body).toMatchObject({ code: 'platform.precondition_stale', current: draft.revision + 1 });
});

it('does not submit a draft twice under two keys', async () => {
  const draft = await aDraft(world, citizen);
  const first = await submit(draft).expect(201);
  const before = await dossiers();

  const second = await submit(draft);

  expect(second.status).toBe(409);
  expect(second.body).toMatchObject({ code: 'dossier.draft_submitted', dossierId: first.body.dossierId });
  expect(await dossiers()).toBe(before);
});

it('makes one dossier of two simultaneous submissions under two keys', async () => {
  const draft = await aDraft(world, citizen);
  const before = await dossiers();

  const answers = await Promise.all([submit(draft), submit(draft)]);

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await dossiers()).toBe(before + 1);
});

it('refuses a key that was used for another request', async () => {
  const first = await aDraft(world, citizen);
  const second = await aDraft(world, citizen);
  await submit(first).set('idempotency-key', 'one-key-two-bodies').expect(201);

  const answer = await submit(second).set('idempotency-key', 'one-key-two-bodies');

  expect([answer.status, answer.body.code]).toEqual([422, 'platform.idempotency_key_reused']);
  expect((await citizen.get(`/api/v1/drafts/${second.id}`)).body.submittedDossierId).toBeNull();
});

it('lets two people use the same key', async () => {
  const other = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });
  const [mine, theirs] = [await aDraft(world, citizen), await aDraft(world, other)];

  await submit(mine).set('idempotency-key', 'a-popular-key-1').expect(201);
  await submit(theirs, other).set('idempotency-key', 'a-popular-key-1').expect(201);
});

it.each([[''], ['short'], ['with a space in it'], ['k'.repeat(101)]])('needs a usable Idempotency-Key, not %j', async (key) => {
  const draft = await aDraft(world, citizen);

  const answer = await submit(draft).set('idempotency-key', key);

  expect([answer.status, answer.body.code]).toEqual([400, 'platform.idempotency_key_missing']);
});

it('needs the declaration', async () => {
  const draft = await aDraft(world, citizen);

  const answer = await citizen.post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision, declared: false });

  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'platform.invalid_input', errors: [{ field: 'declared', rule: 'equals' }] });
});

it('needs a desk', async () => {
  const { body: draft } = await citizen
    .post('/api/v1/drafts', { procedureCode: '1.001193', caseCode: '1.001193.01', channel: 'online_full' })
    .expect(201);
  const { rows } = await world.owner.query('select receiving_unit_id from draft where id = $1', [draft.id]);
  expect(rows).toEqual([{ receiving_unit_id: null }]);

  expect((await submit({ id: draft.id, revision: 1 })).status).toBe(422);
});

it('numbers the dossiers of an agency and day without a gap, refused ones included', async () => {
  const first = await aSubmittedHouse(world, citizen);
  const broken = await aDraft(world, citizen, houseAnswers(), []);
  await submit(broken).expect(422);
  const second = await aSubmittedHouse(world, citizen);

  expect(Number(second.code.slice(-4)) - Number(first.code.slice(-4))).toBe(1);
});

it('stores decomposed letters composed', async () => {
  const name = 'Nguyễn Thị Ngọc Ánh';
  const { dossierId } = await aSubmittedHouse(world, citizen, {
    ownerName: name.normalize('NFD'),
    designerName: 'Công ty Kiến trúc Sông Trà'.normalize('NFD'),
  });
  const desk = await world.officer('motcua.camthanh');

  const { body } = await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);

  expect(body.answers).toMatchObject({ ownerName: name, designerName: 'Công ty Kiến trúc Sông Trà' });
  expect(body.parties.find(({ kind }: { kind: string }) => kind === 'owner').name).toBe(name);
});

it('keeps every answer out of the plain columns; officers search by the name of the owner alone', async () => {
  await aSubmittedHouse(world, citizen, { ownerName: 'Lê Hiếm Có', landPaper: 'GCN số Hiếm Thấy', ownerPhone: '0905123987' });

  for (const table of ['dossier', 'dossier_event', 'dossier_answer', 'dossier_component', 'party', 'audit_log', 'idempotency', 'draft']) {
    const { rows } = await world.owner.query<{ found: boolean }>(
      `select exists (select 1 from ${table} t where t::text like '%Hiếm Thấy%' or t::text like '%0905123987%') as found`,
    );
    expect([table, rows[0]?.found]).toEqual([table, false]);
  }
});

it('shows it in my list, newest first, to nobody else', async () => {
  const person = await world.citizen('Đinh Văn Tèo', { identifier: '051170001111' });
  const older = await aSubmittedHouse(world, person);
  const newer = await aSubmittedHouse(world, person);

  const { body } = await person.get('/api/v1/dossiers').expect(200);

  expect(body.items.map(({ code }: { code: string }) => code)).toEqual([newer.code, older.code]);
  expect(body.items[0]).toMatchObject({ status: 'submitted', procedureCode: '1.013225', needsMe: false });
});

it(`is received by ${DESK} within the working day it promised`, async () => {
  const { dossierId } = await aSubmittedHouse(world, citizen);

  const { body } = await citizen.get(`/api/v1/dossiers/${dossierId}`).expect(200);

  expect(body).toMatchObject({ status: 'submitted', procedureCode: '1.013225', dueAt: null, receivedAt: null, outcome: null });
});
