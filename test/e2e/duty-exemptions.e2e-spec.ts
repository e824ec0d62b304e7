import type { Response } from 'supertest';
import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let first: Person;
let second: Person;
const DAY = '2026-12-01';
const RULE = { role: 'reception', otherRole: 'specialist' };
const units: Record<string, string> = {};

beforeAll(async () => {
  await world.start();
  // Early enough that the day before is not over in London.
  await world.setClock('2026-12-01T06:30:00+07:00');
  [first, second] = [await world.officer('quantri'), await world.officer('quantri2')];
  const { rows } = await world.owner.query<{ code: string; id: string }>('select code, id from unit');
  for (const { code, id } of rows) units[code] = id;
}, 90_000);
afterAll(() => world.stop());

/** An administrator has no right to dossiers and their papers: the decision goes where it belongs. */
async function paper(by = first): Promise<string> {
  const file = { filename: 'quyet-dinh.pdf', contentType: 'application/pdf' };
  const answer = await by.post('/api/v1/duties/documents').attach('file', Buffer.from(samplePdf('Quyet dinh')), file);
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}
const propose = async (changes: object = {}, by = first): Promise<Response> =>
  by.post('/api/v1/duties/exemptions', {
    ...RULE,
    agencyCode: 'H48.101',
    reason: 'Xã chỉ có hai công chức',
    documentId: await paper(),
    from: DAY,
    ...changes,
  });
const decide = async (id: string, by: Person, approved = true): Promise<Response> =>
  by.post(`/api/v1/duties/proposals/${id}/decision`, { approved });
/** A receptionist of the ward becomes a specialist, too. */
const bothRoles = async (): Promise<Response> => {
  const { id } = await world.officer('motcua.camthanh');
  const { version } = (await first.get(`/api/v1/people/${id}`).expect(200)).body as { version: number };
  const body = { version, role: 'specialist', unitId: units['H48.101-VP'], from: DAY, basis: 'Quyết định 3/QĐ' };
  return first.post(`/api/v1/people/${id}/roles`, body);
};
const listed = async (): Promise<{ rules: object[]; exemptions: { id: string; state: string }[]; waiting: object[] }> =>
  (await second.get('/api/v1/duties').expect(200)).body as never;

it('allows a small agency two duties in one hand: one proposes with reason and document, another allows, either ends it', async () => {
  expect((await listed()).rules).toContainEqual(
    expect.objectContaining({ ...RULE, within: 'agency', source: expect.stringMatching(/\S/) }),
  );
  expect((await bothRoles()).body.code).toBe('identity.duties_conflict');

  const proposed = await propose();
  expect(proposed.status).toBe(202);
  const id = proposed.body.approvalId as string;
  const [waiting] = (await listed()).waiting as { documentId: string }[];
  expect(waiting).toMatchObject({ id, ...RULE, reason: 'Xã chỉ có hai công chức', own: false, from: DAY, to: null });
  await second.get(`/api/v1/duties/documents/${waiting?.documentId}`).expect(200);
  expect((await second.get('/api/v1/duties/documents/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await bothRoles()).body.code).toBe('identity.duties_conflict');
  expect((await decide(id, first)).body.code).toBe('identity.approval_same_person');

  expect((await decide(id, second)).body).toEqual({ state: 'approved' });

  expect((await listed()).exemptions).toEqual([
    expect.objectContaining({
      ...RULE,
      agencyCode: 'H48.101',
      state: 'in_force',
      proposer: expect.any(String),
      allowedBy: expect.any(String),
    }),
  ]);
  expect((await propose()).body.code).toBe('identity.exemption_held');
  expect((await bothRoles()).body).toMatchObject({ outcome: 'done' });

  const exemption = (await listed()).exemptions[0]?.id ?? '';
  await second.post(`/api/v1/duties/exemptions/${exemption}/end`).expect(200);
  expect((await second.post(`/api/v1/duties/exemptions/${exemption}/end`)).body.code).toBe('identity.exemption_not_found');
  await world.setClock('2026-12-02T08:00:00+07:00');
  expect((await listed()).exemptions[0]).toMatchObject({ state: 'ended', to: DAY });
  const { rows } = await world.owner.query<{ action: string }>(
    `select action from audit_log where object_kind = 'agency' and action like 'duties.%' order by recorded_at, id`,
  );
  expect(rows.map(({ action }) => action)).toEqual(['duties.propose', 'duties.exempt', 'duties.end']);
});

it('stays forbidden where the proposal is sent back or taken back', async () => {
  const day = { from: '2026-12-02' };
  const sentBack = (await propose(day)).body.approvalId as string;
  expect((await decide(sentBack, second, false)).body).toEqual({ state: 'rejected' });
  const takenBack = (await propose(day)).body.approvalId as string;
  expect((await second.post(`/api/v1/duties/proposals/${takenBack}/withdrawal`)).status).toBe(404);
  await first.post(`/api/v1/duties/proposals/${takenBack}/withdrawal`).expect(200);
  expect((await decide(takenBack, second)).status).toBe(404);
  expect(await listed()).toMatchObject({ waiting: [] });
});

it.each([
  ['a pair that no rule forbids', { from: '2026-12-10', role: 'cashier', otherRole: 'hand_over' }, 422, 'identity.duty_rule_unknown'],
  [
    'the separation of administrators, which holds everywhere',
    { from: '2026-12-10', role: 'unit_admin', otherRole: 'signer' },
    422,
    'identity.duty_rule_unknown',
  ],
  ['an agency that does not exist', { from: '2026-12-10', agencyCode: 'H48.999' }, 422, 'identity.duty_rule_unknown'],
  ['a first day that has passed', { from: '2026-11-01' }, 422, 'identity.period_invalid'],
  ['a last day before the first', { from: '2026-12-10', to: '2026-12-09' }, 422, 'identity.period_invalid'],
  [
    'a document that nobody uploaded',
    { from: '2026-12-10', documentId: '00000000-0000-4000-8000-000000000000' },
    404,
    'documents.not_found',
  ],
  ['no reason', { reason: '' }, 400, 'platform.invalid_input'],
])('refuses %s', async (_, changes, status, code) => {
  const answer = await propose(changes);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('is for administrators of the system: one of an agency does not exempt the own agency', async () => {
  const ward = await world.officer('quantri.camthanh');
  const own = await ward.post('/api/v1/duties/exemptions', {
    ...RULE,
    agencyCode: 'H48.101',
    reason: 'Thiếu người',
    documentId: await paper(ward),
    from: '2026-12-10',
  });
  expect([own.status, own.body.code]).toEqual([403, 'identity.people_not_yours']);
  const head = await world.officer('truongphong.camthanh');
  expect((await head.get('/api/v1/duties')).status).toBe(403);
});
