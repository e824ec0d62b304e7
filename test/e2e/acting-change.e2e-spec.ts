import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { DESK } from '../support/a-dossier.js';
import { PlainBrowser } from '../support/html.js';
import { TestWorld, type Person } from '../support/world.js';

const LAM = { fullName: 'Phạm Thị Lam', identifier: '051160007777' };
const PROOF = 'DAI-DIEN';

const world = new TestWorld();
let helper: Person;
let stranger: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  helper = await world.citizen('Nguyễn Quốc Hùng', { identifier: '051085004321', email: 'hung@nguoidan.test' });
  stranger = await world.citizen('Người Khác', { identifier: '051190009999' });
}, 60_000);
afterAll(() => world.stop());

interface Opened {
  revision: number;
  actsFor: { relation: string; name: string } | null;
  answers: Record<string, unknown>;
  components: { code: string; supplied: boolean }[];
  documents: { componentCode: string }[];
}

const { ownerName: _, ownerId: __, ...REST } = houseAnswers();

async function begun(actsFor?: object): Promise<string> {
  const { body } = await helper
    .post('/api/v1/drafts', { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full', receivingUnit: DESK, actsFor })
    .expect(201);
  await helper
    .patch(`/api/v1/drafts/${body.id}`, { answers: { ...REST, floors: 3, ownerPhone: '0905111222' } })
    .set('if-match', '"1"')
    .expect(200);
  return body.id as string;
}

const read = async (id: string): Promise<Opened> => (await helper.get(`/api/v1/drafts/${id}`).expect(200)).body;
const change = (person: Person, id: string, revision: number, actsFor?: object): ReturnType<Person['post']> =>
  person.put(`/api/v1/drafts/${id}/acts-for`, { actsFor }).set('if-match', `"${revision}"`);
async function put(id: string, componentCode: string): Promise<void> {
  const { body } = await world.upload(helper);
  await helper.post(`/api/v1/drafts/${id}/documents`, { documentId: body.id, componentCode }).expect(200);
}

describe('for whom a draft is', () => {
  it('changes from oneself to another: the owner is asked again, the rest stays, and the proof is asked for', async () => {
    const id = await begun();
    await put(id, 'G17-KQ002712');
    const before = await read(id);
    expect([before.answers['ownerName'], before.answers['ownerPhone']]).toEqual(['Nguyễn Quốc Hùng', '0905111222']);

    await change(helper, id, before.revision, { relation: 'relative', name: LAM.fullName, identifier: LAM.identifier }).expect(200);

    const after = await read(id);
    expect(after.actsFor).toMatchObject({ relation: 'relative', name: LAM.fullName });
    expect([after.answers['ownerName'], after.answers['ownerId'], after.answers['ownerPhone']]).toEqual([
      LAM.fullName,
      LAM.identifier,
      undefined,
    ]);
    expect(after.answers['floors']).toBe(3);
    expect(after.documents.map(({ componentCode }) => componentCode)).toEqual(['G17-KQ002712']);
    expect(after.components.find(({ code }) => code === PROOF)).toMatchObject({ supplied: false });
  });

  it('takes out the proof of another relation, and keeps it when only the name is corrected', async () => {
    const id = await begun({ relation: 'relative', name: 'Phạm Thị Lan', identifier: LAM.identifier });
    await put(id, PROOF);
    await change(helper, id, (await read(id)).revision, { relation: 'relative', name: LAM.fullName, identifier: LAM.identifier }).expect(
      200,
    );
    const corrected = await read(id);
    expect([corrected.answers['ownerName'], corrected.documents.length]).toEqual([LAM.fullName, 1]);

    await change(helper, id, corrected.revision, { relation: 'child', name: 'Nguyễn Gia Bảo' }).expect(200);
    const child = await read(id);
    expect([child.answers['ownerName'], child.answers['ownerId'], child.documents]).toEqual(['Nguyễn Gia Bảo', undefined, []]);

    await change(helper, id, child.revision).expect(200);
    const own = await read(id);
    expect([own.actsFor, own.answers['ownerName'], own.answers['ownerId']]).toEqual([null, 'Nguyễn Quốc Hùng', '051085004321']);
    expect(own.components.some(({ code }) => code === PROOF)).toBe(false);
  });

  it('says what is wrong with the person named, and changes nothing', async () => {
    const id = await begun();
    const { revision } = await read(id);
    const refused = await change(helper, id, revision, { relation: 'relative', name: 'Lam', identifier: '0511' });
    expect([refused.status, refused.body.errors]).toEqual([422, [{ field: 'actsFor.identifier', rule: 'cccd' }]]);
    expect(await read(id)).toMatchObject({ revision, actsFor: null });
  });

  it('is changed by nobody else, from no older page, and not after it was sent', async () => {
    const id = await begun();
    const { revision } = await read(id);
    expect((await change(stranger, id, revision)).status).toBe(404);
    expect((await change(helper, id, revision - 1)).status).toBe(412);
    for (const code of ['G17-KQ003215', 'G17-KQ002712']) await put(id, code);
    const whole = await read(id);
    await helper.post(`/api/v1/drafts/${id}/submit`, { revision: whole.revision, declared: true }).expect(201);
    expect((await change(helper, id, whole.revision, { relation: 'child', name: 'Bé An' })).status).toBeGreaterThanOrEqual(400);
    expect((await world.owner.query('select 1 from draft_representation where draft_id = $1', [id])).rows).toEqual([]);
  });
});

it('is changed from the task list, without a script: what changes is said before and after', async () => {
  const id = await begun();
  const browser = await new PlainBrowser(world.citizenUrl, helper.cookieHeader).open(`/ban-nhap/${id}`);
  expect(browser.text).toContain('Nộp cho chính bạn');
  await browser.follow('Đổi người');
  expect(browser.text).toContain('Được hỏi lại, vì là của chủ hồ sơ: Họ, chữ đệm, tên chủ hộ');
  await browser.press('Đổi', { for: 'relative', forName: LAM.fullName, forNumber: '12' });
  expect([browser.status, browser.html.includes('href="#cho-so"'), browser.html.includes(`value="${LAM.fullName}"`)]).toEqual([
    422,
    true,
    true,
  ]);
  await browser.press('Đổi', { for: 'relative', forName: LAM.fullName, forNumber: LAM.identifier });
  expect(browser.path).toBe(`/ban-nhap/${id}?doi=1`);
  expect(browser.text).toContain(`Hồ sơ này giờ nộp thay cho ${LAM.fullName}`);
  expect(browser.text).toContain('Giấy tờ chứng minh được nộp thay');
  await browser.follow('Đổi người');
  expect(browser.html).toMatch(/id="cho-relative"[^>]*checked|checked[^>]*id="cho-relative"/);
  await browser.press('Đổi', { for: 'self' });
  expect(browser.text).toContain('Hồ sơ này giờ nộp cho chính bạn');
});
