import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { DESK } from '../support/a-dossier.js';
import { PlainBrowser } from '../support/html.js';
import { TestWorld, type Person } from '../support/world.js';

const LAM = { fullName: 'Phạm Thị Lam', identifier: '051160007777' };
const PAPERS = ['G17-KQ003215', 'G17-KQ002712'];
const PROOF = 'DAI-DIEN';

const world = new TestWorld();
let helper: Person;
let lam: Person;
let stranger: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  helper = await world.citizen('Nguyễn Quốc Hùng', { identifier: '051085004321', email: 'hung@nguoidan.test' });
  lam = await world.citizen(LAM.fullName, { identifier: LAM.identifier, email: 'lam@nguoidan.test' });
  stranger = await world.citizen('Người Khác', { identifier: '051190009999' });
}, 60_000);
afterAll(() => world.stop());

const begin = (person: Person, actsFor?: object): ReturnType<Person['post']> =>
  person.post('/api/v1/drafts', {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    channel: 'online_full',
    receivingUnit: DESK,
    actsFor,
  });

async function fill(person: Person, id: string, papers: readonly string[]): Promise<number> {
  const { ownerName: _, ownerId: __, ...answers } = houseAnswers();
  await person
    .patch(`/api/v1/drafts/${id}`, { answers: { ...answers, floors: 2 } })
    .set('if-match', '"1"')
    .expect(200);
  for (const componentCode of papers) {
    const { body } = await world.upload(person);
    await person.post(`/api/v1/drafts/${id}/documents`, { documentId: body.id, componentCode }).expect(200);
  }
  return (await person.get(`/api/v1/drafts/${id}`).expect(200)).body.revision as number;
}

const submit = (person: Person, id: string, revision: number): ReturnType<Person['post']> =>
  person.post(`/api/v1/drafts/${id}/submit`, { revision, declared: true });

const listOf = async (person: Person): Promise<{ id: string; actsFor: unknown }[]> =>
  (await person.get('/api/v1/dossiers').expect(200)).body.items;

describe('with a paper that proves it', () => {
  let id = '';
  let dossierId = '';

  it.each([
    ['a relation the rules do not have', { relation: 'friend', name: 'A' }, 'actsFor.relation', 'unknown'],
    ['nobody', { relation: 'child' }, 'actsFor.name', 'required'],
    ['a name with digits', { relation: 'child', name: 'Bé 2' }, 'actsFor.name', 'name'],
    ['an authorisation without a number', { relation: 'authorised', name: 'Phạm Thị Lam' }, 'actsFor.identifier', 'required'],
    ['a number of eleven digits', { relation: 'relative', name: 'Lam', identifier: '05116000777' }, 'actsFor.identifier', 'cccd'],
    [
      'an organisation with the number of a person',
      { relation: 'organisation', name: 'HTX', identifier: '051160007777' },
      'actsFor.identifier',
      'taxcode',
    ],
    ['oneself', { relation: 'relative', name: 'Hùng', identifier: '051085004321' }, 'actsFor.identifier', 'oneself'],
    ['a delegation nobody gave', { relation: 'standing:0190aaaa-0000-7000-8000-000000000000' }, 'actsFor.relation', 'unknown'],
  ])('refuses to begin for %s, naming the field', async (_, actsFor, field, rule) => {
    const { status, body } = await begin(helper, actsFor);
    expect([status, body.code, body.errors]).toEqual([422, 'dossier.answers_invalid', [{ field, rule }]]);
  });

  it('asks for the proof beside the papers of the procedure, and fills in the owner, not the one who types', async () => {
    id = (await begin(helper, { relation: 'relative', name: ' Pha\u0323m  Thị Lam ', identifier: '051 160 007 777' }).expect(201)).body
      .id as string;
    const { body } = await helper.get(`/api/v1/drafts/${id}`).expect(200);
    expect(body.actsFor).toEqual({ relation: 'relative', name: LAM.fullName, standing: false });
    expect(body.components.find(({ code }: { code: string }) => code === PROOF)).toMatchObject({ kind: 'submit', supplied: false });
    expect([body.answers.ownerName, body.answers.ownerId, body.answers.ownerEmail]).toEqual([LAM.fullName, LAM.identifier, undefined]);
  });

  it('is not sent without the proof', async () => {
    const revision = await fill(helper, id, PAPERS);
    const { status, body } = await submit(helper, id, revision);
    expect([status, body.missing.map(({ code }: { code: string }) => code)]).toEqual([422, [PROOF]]);
    const { body: paper } = await world.upload(helper, 'uy-quyen.pdf');
    const added = await helper.post(`/api/v1/drafts/${id}/documents`, { documentId: paper.id, componentCode: PROOF }).expect(200);
    dossierId = (await submit(helper, id, added.body.revision).expect(201)).body.dossierId as string;
  });

  it('shows owner and submitter apart to the officer, with the proof among the papers and the relation in the ledger', async () => {
    const officer = await world.officer('motcua.camthanh');
    const { body } = await officer.get(`/api/v1/dossiers/${dossierId}`).expect(200);
    const names = body.parties.map(({ kind, name }: { kind: string; name: string }) => [kind, name]);
    expect(names).toEqual([
      ['owner', LAM.fullName],
      ['submitter', 'Nguyễn Quốc Hùng'],
    ]);
    const proof = body.components.find(({ code }: { code: string }) => code === PROOF);
    expect([proof.name.vi, proof.documents.length]).toEqual(['Giấy tờ chứng minh được nộp thay', 1]);
    const { rows } = await world.owner.query(
      `select details::jsonb->'actsFor' as "actsFor" from dossier_event where dossier_id = $1 and version = 1`,
      [dossierId],
    );
    expect(rows[0].actsFor).toEqual({ relation: 'relative', standing: false });
  });

  it('is seen by both of them and by nobody else', async () => {
    expect((await listOf(helper)).find((one) => one.id === dossierId)?.actsFor).toEqual({
      owner: LAM.fullName,
      submitter: 'Nguyễn Quốc Hùng',
      mine: false,
    });
    expect((await listOf(lam)).find((one) => one.id === dossierId)?.actsFor).toMatchObject({ mine: true });
    expect(await listOf(stranger)).toEqual([]);
    await lam.get(`/api/v1/dossiers/${dossierId}`).expect(200);
    await lam.get(`/api/v1/dossiers/${dossierId}/deadline`).expect(200);
    await stranger.get(`/api/v1/dossiers/${dossierId}`).expect(404);
    await stranger.get(`/api/v1/drafts/${id}`).expect(404);
    await lam.get(`/api/v1/drafts/${id}`).expect(404);
  });

  it('lets the owner write to the office and withdraw as if they had sent it', async () => {
    await lam.post(`/api/v1/dossiers/${dossierId}/messages`, { text: 'Tôi là chủ hồ sơ.' }).expect(201);
    const page = await new PlainBrowser(world.citizenUrl, lam.cookieHeader).open(`/ho-so/${dossierId}`);
    expect(page.text).toContain('Nguyễn Quốc Hùng nộp thay bạn');
    const list = await new PlainBrowser(world.citizenUrl, lam.cookieHeader).open('/ho-so');
    expect(list.text).toContain('Nguyễn Quốc Hùng nộp thay bạn');
    const withdrawn = await lam.post(`/api/v1/dossiers/${dossierId}/withdraw`, { reason: 'Không cần nữa' });
    expect(withdrawn.status).toBeLessThan(300);
  });
});

describe('with a standing delegation', () => {
  let given = '';
  let dossierId = '';

  it('is given by the person themselves, by name and number, and found by whoever has that number', async () => {
    expect((await lam.post('/api/v1/delegations', { fullName: 'Lam', identifier: LAM.identifier })).body.code).toBe(
      'identity.delegation_to_oneself',
    );
    const past = await lam.post('/api/v1/delegations', {
      fullName: 'Nguyễn Quốc Hùng',
      identifier: '051085004321',
      validUntil: '2026-12-01',
    });
    expect([past.status, past.body.errors]).toEqual([422, [{ field: 'validUntil', rule: 'not_before_today' }]]);
    given = (
      await lam
        .post('/api/v1/delegations', { fullName: 'Nguyễn Quốc Hùng', identifier: '051085004321', validUntil: '2026-12-31' })
        .expect(201)
    ).body.id as string;
    const { body } = await helper.get('/api/v1/delegations').expect(200);
    expect(body.held).toEqual([{ id: given, fullName: LAM.fullName, validTo: '2026-12-31T17:00:00.000Z' }]);
    expect((await stranger.get('/api/v1/delegations').expect(200)).body).toEqual({ given: [], held: [] });
  });

  it('keeps name and number of the delegate sealed', async () => {
    const { rows } = await world.owner.query(`select encode(sealed, 'escape') as text from delegation`);
    expect(rows[0].text).not.toMatch(/Hùng|051085004321/);
  });

  it('needs no paper, and no other person may use it', async () => {
    expect((await begin(stranger, { relation: `standing:${given}` })).body.errors).toEqual([
      { field: 'actsFor.relation', rule: 'unknown' },
    ]);
    const id = (await begin(helper, { relation: `standing:${given}` }).expect(201)).body.id as string;
    const revision = await fill(helper, id, PAPERS);
    dossierId = (await submit(helper, id, revision).expect(201)).body.dossierId as string;
    expect((await listOf(lam)).map((one) => one.id)).toContain(dossierId);
    expect((await listOf(helper)).map((one) => one.id)).toContain(dossierId);
  });

  it('is taken back by who gave it, at once: nothing more is handed in, and what was is theirs alone', async () => {
    const waiting = (await begin(helper, { relation: `standing:${given}` }).expect(201)).body.id as string;
    const revision = await fill(helper, waiting, PAPERS);
    await helper.post(`/api/v1/delegations/${given}/take-back`).expect(404);
    await lam.post(`/api/v1/delegations/${given}/take-back`).expect(204);
    await lam.post(`/api/v1/delegations/${given}/take-back`).expect(404);

    expect((await submit(helper, waiting, revision)).body.code).toBe('workflow.delegation_ended');
    expect((await begin(helper, { relation: `standing:${given}` })).status).toBe(422);
    await helper.get(`/api/v1/dossiers/${dossierId}`).expect(404);
    expect((await helper.post(`/api/v1/dossiers/${dossierId}/messages`, { text: 'x' })).status).toBe(404);
    expect((await listOf(helper)).map((one) => one.id)).not.toContain(dossierId);
    await lam.get(`/api/v1/dossiers/${dossierId}`).expect(200);
    await helper.get(`/api/v1/drafts/${waiting}`).expect(200);
    const { rows } = await world.owner.query(`select action from audit_log where object_id = $1 order by recorded_at, id`, [given]);
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['delegation.give', 'delegation.take_back']);
  });

  it('ends with its last day', async () => {
    const until = (
      await lam
        .post('/api/v1/delegations', { fullName: 'Nguyễn Quốc Hùng', identifier: '051085004321', validUntil: '2026-12-03' })
        .expect(201)
    ).body.id as string;
    await world.setClock('2026-12-03T23:59:00+07:00');
    expect((await helper.get('/api/v1/delegations')).body.held.map(({ id }: { id: string }) => id)).toEqual([until]);
    await world.setClock('2026-12-04T00:01:00+07:00');
    expect((await helper.get('/api/v1/delegations')).body.held).toEqual([]);
  });
});

describe('on the pages, without a script', () => {
  it('asks for whom at the start, says what is missing at the field, and goes on with the proof', async () => {
    const browser = await new PlainBrowser(world.citizenUrl, helper.cookieHeader).open('/thu-tuc/1.013225/bat-dau');
    const chosen = { who: 'citizen', desk: DESK, for: 'child' };
    await browser.press('Bắt đầu điền', chosen);
    expect([browser.status, browser.html.includes('href="#cho-ten"')]).toEqual([422, true]);
    await browser.press('Bắt đầu điền', { ...chosen, forName: 'Nguyễn Gia Bảo' });
    expect(browser.text).toContain('Nộp thay cho Nguyễn Gia Bảo');
    expect(browser.text).toContain('Con chưa thành niên của tôi');
    await browser.follow('Giấy tờ chứng minh được nộp thay');
    expect(browser.text).toContain('Giấy khai sinh của con');
  });

  it('lists who may act, adds somebody and takes it back', async () => {
    const browser = await new PlainBrowser(world.citizenUrl, lam.cookieHeader).open('/tai-khoan');
    await browser.follow('Người làm thay');
    await browser.press('Uỷ quyền', { fullName: '', identifier: '12', day: '31/12/27', agree: 'true' });
    expect([browser.status, browser.html.includes('href="#ngay"')]).toEqual([422, true]);
    await browser.press('Uỷ quyền', { fullName: 'Nguyễn Quốc Hùng', identifier: '051085004321', day: '31.12.2027' });
    expect([browser.status, browser.html.includes('href="#dong-y"')]).toEqual([422, true]);
    await browser.press('Uỷ quyền', { fullName: 'Nguyễn Quốc Hùng', identifier: '051085004321', day: '31.12.2027', agree: 'true' });
    expect([browser.status, browser.text.includes('Đã ghi uỷ quyền')]).toEqual([200, true]);
    expect(browser.text).toContain('31/12/2027');
    const theirs = await new PlainBrowser(world.citizenUrl, helper.cookieHeader).open('/thu-tuc/1.013225/bat-dau');
    expect(theirs.text).toContain(`Cho ${LAM.fullName}, người đã uỷ quyền cho tôi`);
    await browser.press('Rút uỷ quyền');
    expect(browser.text).toContain('Đã rút uỷ quyền');
    await theirs.open('/thu-tuc/1.013225/bat-dau');
    expect(theirs.text).not.toContain(LAM.fullName);
  });
});
