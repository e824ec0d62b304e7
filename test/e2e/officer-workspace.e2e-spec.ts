import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { DESK, inAppraisal, step, taskOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let specialist: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  specialist = await world.officer('xaydung.camthanh');
}, 60_000);
afterAll(() => world.stop());

it('tells the working time left of a dossier and of what a day consists', async () => {
  const { dossierId } = await inAppraisal(world);
  const { body } = await specialist.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  expect(body.time).toMatchObject({ minutesPerDay: 480, paused: false, punctuality: null });
  expect(body.time.minutesLeft).toBeGreaterThan(0);
});

it('shows the pinned form, steps with hours and draft fields, and draws the flow', async () => {
  const { dossierId } = await inAppraisal(world);
  const { body } = await specialist.get(`/api/v1/dossiers/${dossierId}/procedure`).expect(200);
  expect(body.code).toBe('1.013225');
  expect(body.form.format).toBe('vn-form/1');
  expect((body.flow.steps as { name: string }[]).map(({ name }) => name)).toContain('appraise');
  expect(body.flow.longestHours).toBeLessThanOrEqual(body.flow.limitHours);
  expect(body.draftFields.granted.length).toBeGreaterThan(0);
  const svg = await specialist.get(`/api/v1/dossiers/${dossierId}/flow.svg?language=en`).expect(200);
  expect(svg.headers['content-type']).toContain('image/svg+xml');
  expect(svg.headers['content-security-policy']).toContain('sandbox');
  await (await world.officer('chuyenvien.nghialo')).get(`/api/v1/dossiers/${dossierId}/procedure`).expect(404);
});

it('shows a paper on the page, in our own page only, and notes who looked', async () => {
  const { dossierId } = await inAppraisal(world);
  const { body } = await specialist.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  const paper = (body.components as { documents: { id: string }[] }[]).flatMap(({ documents }) => documents)[0]?.id ?? '';
  const shown = await specialist.get(`/api/v1/dossiers/${dossierId}/documents/${paper}/preview`).expect(200);
  expect(shown.headers['content-disposition']).toBe('inline');
  expect(shown.headers['content-security-policy']).toContain("frame-ancestors 'self'");
  const looked = await world.owner.query(`select count(*)::int as n from access_log where object_kind = 'document' and object_id = $1`, [
    paper,
  ]);
  expect(looked.rows[0].n).toBe(1);
  const strange = await world.officer('chuyenvien.nghialo');
  await strange.get(`/api/v1/dossiers/${dossierId}/documents/${paper}/preview`).expect(404);
});

it('quotes at the desk the date, the money and the papers of a case', async () => {
  const desk = await world.officer('motcua.camthanh');
  const { body: hits } = await desk.get('/api/v1/procedures?q=giay%20phep%20xay%20dung').expect(200);
  expect((hits.items as { code: string }[]).map(({ code }) => code)).toContain('1.013225');
  const { body: sheet } = await desk.get('/api/v1/procedures/1.013225').expect(200);
  expect(sheet.form.pages.length).toBeGreaterThan(0);
  const question = { caseCode: '1.013225.01', channel: 'desk', deskUnit: DESK, answers: { ...houseAnswers(), floors: 2 } };
  const { body } = await desk.post('/api/v1/procedures/1.013225/quote', question).expect(200);
  expect(body.dueAt).toMatch(/^2026-12-/);
  expect(body.words.vi.length).toBeGreaterThan(0);
  expect(body.required).toContain('G17-KQ002712');
  const unknown = await desk.post('/api/v1/procedures/1.013225/quote', { ...question, caseCode: '9' });
  expect(unknown.body.code).toBe('workflow.case_unknown');
});

it('names the people of a unit with their roles', async () => {
  const { body: session } = await specialist.get('/api/v1/session').expect(200);
  expect(session.zone).toBe('Asia/Ho_Chi_Minh');
  expect(session.now).toMatch(/^2026-11-25T01:/);
  const { body } = await specialist.get(`/api/v1/units/${session.roles[0].unitId}/people`).expect(200);
  expect(body.items).toContainEqual(expect.objectContaining({ fullName: session.fullName, role: 'specialist', inForce: true }));
});

it('lists the versions of a procedure', async () => {
  const { body } = await specialist.get('/api/v1/catalogue/procedures/1.001193').expect(200);
  expect(body.versions[0]).toMatchObject({ status: 'published' });
});

it('shows the draft of a result as paper before it has a number, and gives back what was written', async () => {
  const { dossierId } = await inAppraisal(world);
  await step(specialist, dossierId, 'appraise', 'done', { reason: 'Đạt' });
  const none = await specialist.get(`/api/v1/dossiers/${dossierId}/result-draft`);
  expect([none.status, none.body.code]).toEqual([409, 'results.missing']);
  const { body: pinned } = await specialist.get(`/api/v1/dossiers/${dossierId}/procedure`).expect(200);
  const values = Object.fromEntries(
    (pinned.draftFields.granted as { key: string; type: string }[]).map(({ key, type }) => [
      key,
      type === 'date' ? '2026-12-01' : type === 'yesno' ? true : ['integer', 'money', 'decimal'].includes(type) ? 3 : 'Nhà ở riêng lẻ',
    ]),
  );
  const task = await taskOf(world, dossierId, 'draft');
  const drafting = { taskId: task.id, outcome: 'granted', values };
  await specialist.post(`/api/v1/dossiers/${dossierId}/actions/draft_result`, drafting).expect(200);
  expect((await specialist.get(`/api/v1/dossiers/${dossierId}/result-draft`).expect(200)).body).toEqual({ outcome: 'granted', values });
  const before = (await world.ledgerOf(dossierId)).length;
  const paper = await specialist.get(`/api/v1/dossiers/${dossierId}/result-draft/preview`).expect(200);
  expect([paper.headers['content-type'], paper.headers['content-disposition']]).toEqual(['application/pdf', 'inline']);
  expect(paper.body.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await world.ledgerOf(dossierId)).length).toBe(before);
  const stranger = await world.officer('pccc.quangngai');
  for (const path of ['result-draft', 'result-draft/preview'])
    expect((await stranger.get(`/api/v1/dossiers/${dossierId}/${path}`)).status).toBe(404);
});
