import { readFileSync } from 'node:fs';
import { act, aSubmittedHouse } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let first: Person;
let second: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-01T08:00:00+07:00');
  [first, second] = [await world.officer('quantri'), await world.officer('quantri2')];
}, 90_000);
afterAll(() => world.stop());

type Json = Record<string, unknown>;
const audited = async (action: string, objectId: string): Promise<number> =>
  (await world.owner.query('select 1 from audit_log where action = $1 and object_id = $2', [action, objectId])).rowCount ?? 0;
const stateOf = async (id: string): Promise<unknown> =>
  (await world.owner.query<{ state: string }>('select state from approval where id = $1', [id])).rows[0]?.state;

/** Nobody but the proposer takes it back; once; and nobody decides it afterwards. */
async function takenBack(path: string, id: string, proposer: Person, other: Person): Promise<void> {
  expect((await other.post(`${path}/${id}/withdrawal`)).status).toBe(404);
  expect(await stateOf(id)).toBe('proposed');
  await proposer.post(`${path}/${id}/withdrawal`).expect(200);
  expect(await stateOf(id)).toBe('withdrawn');
  const again = await proposer.post(`${path}/${id}/withdrawal`);
  expect([again.status, again.body.code]).toEqual([404, 'identity.approval_not_found']);
  const late = await other.post(`${path}/${id}/decision`, { approved: true });
  expect([late.status, late.body.code]).toEqual([404, 'identity.approval_not_found']);
}

it('a role: the account keeps what it had, and its history says who took the proposal back', async () => {
  const { id } = await world.officer('hotich.camthanh');
  const { body: unit } = await first.get('/api/v1/units').expect(200);
  const unitId = unit.items.find((one: { code: string }) => one.code === 'H48.101-VP').id as string;
  const seen = (await first.get(`/api/v1/people/${id}`).expect(200)).body as { version: number; roles: object[] };
  const body = { version: seen.version, role: 'clerk', unitId, from: '2026-12-01', basis: 'Quyết định 9/QĐ' };
  const proposed = await first.post(`/api/v1/people/${id}/roles`, body).expect(200);
  expect(proposed.body.outcome).toBe('proposed');

  await takenBack('/api/v1/people/proposals', proposed.body.approvalId as string, first, second);

  const after = (await first.get(`/api/v1/people/${id}`).expect(200)).body as { roles: object[]; deeds: { action: string; by: string }[] };
  expect(after.roles).toEqual(seen.roles);
  expect(after.deeds[0]).toMatchObject({ action: 'people.withdraw.give_role', by: expect.stringMatching(/\S/) });
  expect((await second.get('/api/v1/people/proposals').expect(200)).body.items).toEqual([]);
});

it('a decision of the calendar: nothing moves, and it is listed as taken back', async () => {
  const name = { vi: 'Phòng chống bão', en: 'Storm' };
  const decision = { decision: 'Quyết định 5/QĐ-UBND', reason: 'Bão', days: [{ day: '2026-12-14', kind: 'off', name }] };
  const { body } = await first.post('/api/v1/calendar/changes', decision).expect(202);
  await takenBack('/api/v1/calendar/changes', body.approvalId as string, first, second);
  const { body: list } = await second.get('/api/v1/calendar/changes').expect(200);
  expect(list.items[0]).toMatchObject({ id: body.approvalId, state: 'withdrawn', decider: null });
  expect(await audited('calendar.withdraw', 'calendar')).toBe(1);
});

it('words of a letter: the old ones stay, and others can be proposed', async () => {
  const words = {
    subject: { vi: 'Đã nhận {{code}}', en: 'Received {{code}}' },
    body: { vi: 'Xem {{link}}', en: 'See {{link}}' },
    seen: 0,
    reason: 'Ngắn gọn hơn',
  };
  const { body } = await first.post('/api/v1/notice-texts/submit/proposals', words).expect(202);
  await takenBack('/api/v1/notice-texts/proposals', body.approvalId as string, first, second);
  expect(await audited('notice_text.withdraw', 'submit')).toBe(1);
  await first.post('/api/v1/notice-texts/submit/proposals', words).expect(202);
});

it('a publication: the version is a draft again, and only who asked is offered to take it back', async () => {
  const editor = await world.officer('bientap.tinh');
  const approver = await world.officer('duyet.tinh');
  const read = (part: string): Json => JSON.parse(readFileSync(`migrations/seed/procedures/1.004873/${part}.json`, 'utf8')) as Json;
  const procedure = { ...read('procedure'), summary: { vi: 'Tóm tắt mới', en: 'New summary' } };
  const parts = { procedure, form: read('form'), flow: read('flow'), template: read('template'), note: 'Thử nghiệm' };
  const versionId = (await editor.post('/api/v1/catalogue/procedures/1.004873/versions', parts).expect(201)).body.versionId as string;
  const { body } = await editor.post(`/api/v1/catalogue/versions/${versionId}/submission`, { effectiveFrom: '2026-12-02' }).expect(202);
  const offered = async (person: Person): Promise<unknown> =>
    (await person.get('/api/v1/catalogue/procedures/1.004873').expect(200)).body.versions.find((one: Json) => one['id'] === versionId);
  expect(await offered(editor)).toMatchObject({ status: 'review', ownProposal: body.approvalId });
  expect(await offered(approver)).toMatchObject({ status: 'review', ownProposal: null });
  expect((await approver.post(`/api/v1/catalogue/publications/${body.approvalId}/withdrawal`)).status).toBe(403);

  await editor.post(`/api/v1/catalogue/publications/${body.approvalId}/withdrawal`).expect(200);

  expect(await offered(editor)).toMatchObject({ status: 'draft', ownProposal: null });
  expect(await audited('catalogue.withdraw', versionId)).toBe(1);
  expect((await approver.post(`/api/v1/catalogue/publications/${body.approvalId}/decision`, { approved: true })).status).toBe(404);
  await editor.post(`/api/v1/catalogue/versions/${versionId}/submission`, { effectiveFrom: '2026-12-02' }).expect(202);
});

it('a refusal of reception: the desk sees its own proposal at the dossier, takes it back and receives', async () => {
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  const desk = await world.officer('motcua.camthanh');
  const head = await world.officer('truongtt.camthanh');
  const grounds = { reason: 'Không thuộc thẩm quyền', legalBasis: 'Nghị định 118/2025/NĐ-CP' };
  const { status, body } = await act(world, desk, dossierId, 'refuse_intake', grounds);
  expect(status).toBe(202);
  const own = async (person: Person): Promise<Json[]> =>
    (await person.get(`/api/v1/dossiers/${dossierId}/own-proposals`).expect(200)).body.items as Json[];
  expect(await own(desk)).toEqual([expect.objectContaining({ id: body.approvalId, kind: 'refuse_intake' })]);
  expect(await own(head)).toEqual([]);

  expect((await head.post(`/api/v1/approvals/${body.approvalId}/withdrawal`)).status).toBe(404);
  await desk.post(`/api/v1/approvals/${body.approvalId}/withdrawal`).expect(200);

  expect(await own(desk)).toEqual([]);
  expect(await audited('dossier.withdraw_proposal', dossierId)).toBe(1);
  expect((await head.post(`/api/v1/approvals/${body.approvalId}/decision`, { approved: true })).status).toBe(404);
  expect((await world.ledgerOf(dossierId)).map(({ action }) => action)).toEqual(['submit']);
});
