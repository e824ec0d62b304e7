import { act, aSubmittedHouse, grantRole, received } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
const grounds = { reason: 'Thửa đất thuộc xã khác, không thuộc thẩm quyền', legalBasis: 'Nghị định 118/2025/NĐ-CP, Điều 17' };
let desk: Person;
let head: Person;
beforeAll(async () => {
  await world.start();
  desk = await world.officer('motcua.camthanh');
  head = await world.officer('truongtt.camthanh');
}, 60_000);
afterAll(() => world.stop());

const submitted = async (): Promise<string> => (await aSubmittedHouse(world, await world.citizen())).dossierId;
const actions = async (id: string): Promise<string[]> => (await world.ledgerOf(id)).map(({ action }) => action);

async function proposed(id: string): Promise<string> {
  const { status, body } = await act(world, desk, id, 'refuse_intake', grounds);
  expect(status).toBe(202);
  return body.approvalId as string;
}

it('refuses a dossier when the desk proposes and the head confirms', async () => {
  const id = await submitted();
  const approvalId = await proposed(id);
  expect(await actions(id)).toEqual(['submit']);
  const waiting = await head.get('/api/v1/approvals').expect(200);
  expect(waiting.body.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: approvalId, kind: 'refuse_intake', subject: id, proposer: 'Nguyễn Thị Thu Hà' }),
    ]),
  );
  expect(JSON.stringify(waiting.body)).not.toContain('Thửa đất');

  const { body } = await head.post(`/api/v1/approvals/${approvalId}/decision`, { approved: true }).expect(200);

  expect(body).toEqual({ state: 'approved', dossierVersion: 2 });
  const { rows } = await world.owner.query(
    `select status, ended_at is not null as ended, legal_basis from dossier d join dossier_event e on e.dossier_id = d.id and e.version = d.version where d.id = $1`,
    [id],
  );
  expect(rows).toEqual([{ status: 'intake_refused', ended: true, legal_basis: grounds.legalBasis }]);
  const running = await world.owner.query('select 1 from clock where dossier_id = $1 and stopped_at is null', [id]);
  expect(running.rowCount).toBe(0);
  const ledger = await desk.get(`/api/v1/dossiers/${id}/ledger`).expect(200);
  expect(ledger.body.items[1]).toMatchObject({ action: 'refuse_intake', actorName: 'Phạm Văn Dũng', text: grounds.reason });
});

it('refuses the same person as second person', async () => {
  const id = await submitted();
  // One person with both roles, as in a small commune.
  const desk2 = await world.officer('truongphong.nghialo');
  for (const role of ['reception', 'unit_head']) await grantRole(world, desk2, role, 'H48.101-TTPVHCC');
  const { body: proposal } = await act(world, desk2, id, 'refuse_intake', grounds);

  const { status, body } = await desk2.post(`/api/v1/approvals/${proposal.approvalId}/decision`, { approved: true });

  expect({ status, code: body.code }).toEqual({ status: 409, code: 'identity.approval_same_person' });
  expect(await actions(id)).toEqual(['submit']);
  expect((await head.post(`/api/v1/approvals/${proposal.approvalId}/decision`, { approved: true })).status).toBe(200);
});

it('does not perform a proposal when the dossier has moved on since', async () => {
  const id = await submitted();
  const approvalId = await proposed(id);
  await received(world, id);

  const { status, body } = await head.post(`/api/v1/approvals/${approvalId}/decision`, { approved: true });

  expect({ status, code: body.code }).toEqual({ status: 409, code: 'identity.approval_outdated' });
  expect(await actions(id)).toEqual(['submit', 'receive']);
  expect((await head.get('/api/v1/approvals')).body.items.map(({ id: one }: { id: string }) => one)).not.toContain(approvalId);
});

it('leaves the dossier as it is when the head rejects, and lets the desk receive it', async () => {
  const id = await submitted();
  const approvalId = await proposed(id);
  await head.post(`/api/v1/approvals/${approvalId}/decision`, { approved: false }).expect(200);
  await received(world, id);
  expect(await actions(id)).toEqual(['submit', 'receive']);
});

it('decides a proposal once, also when two people decide at the same moment', async () => {
  const id = await submitted();
  const approvalId = await proposed(id);
  const answers = await Promise.all(
    [true, true, false].map((approved) => head.post(`/api/v1/approvals/${approvalId}/decision`, { approved })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body.code])).toEqual([
    [404, 'identity.approval_not_found'],
    [404, 'identity.approval_not_found'],
  ]);
});

it('refuses once even when the desk has proposed twice', async () => {
  const id = await submitted();
  const [first, second] = [await proposed(id), await proposed(id)];
  await head.post(`/api/v1/approvals/${first}/decision`, { approved: true }).expect(200);
  const { status, body } = await head.post(`/api/v1/approvals/${second}/decision`, { approved: true });
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'identity.approval_outdated' });
  expect(await actions(id)).toEqual(['submit', 'refuse_intake']);
});

it.each([
  ['a reason', { reason: '   ', legalBasis: grounds.legalBasis }, ['reason']],
  ['a legal basis', { reason: grounds.reason, legalBasis: '' }, ['legalBasis']],
  ['both', { reason: '', legalBasis: ' ' }, ['reason', 'legalBasis']],
])('asks for %s and stores no proposal', async (_, request, needs) => {
  const id = await submitted();
  const { status, body } = await act(world, desk, id, 'refuse_intake', request);
  expect({ status, code: body.code, needs: body.needs }).toEqual({ status: 422, code: 'workflow.need_missing', needs });
  expect((await world.owner.query('select 1 from approval where subject = $1', [id])).rowCount).toBe(0);
});

it('refuses a legal basis that no database can hold', async () => {
  const id = await submitted();
  const { status, body } = await act(world, desk, id, 'refuse_intake', { reason: 'Ngoài thẩm quyền', legalBasis: 'Điều\u00001' });
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'platform.malformed_body' });
});

it('shows a proposal to nobody of another unit, and lets none of them decide', async () => {
  const approvalId = await proposed(await submitted());
  const other = await world.officer('truongphong.kontum');
  expect((await other.get('/api/v1/approvals').expect(200)).body.items).toEqual([]);
  const { status, body } = await other.post(`/api/v1/approvals/${approvalId}/decision`, { approved: true });
  expect({ status, code: body.code }).toEqual({ status: 404, code: 'identity.approval_not_found' });
});

it('lets a received dossier be refused by nobody', async () => {
  const id = await submitted();
  await received(world, id);
  const { status, body } = await act(world, desk, id, 'refuse_intake', grounds);
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'workflow.action_not_allowed' });
});
