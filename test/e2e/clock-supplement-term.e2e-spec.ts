import { act, aSubmittedHouse, inAppraisal, isNear, MISSING_SECTION, received, supplied, taskOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  citizen = await world.citizen();
}, 60_000);
afterAll(() => world.stop());

// Decree 175/2024: twenty days without a supplement end the dossier. 25/11 + 20 days = Tuesday 15/12.
async function termOf(id: string): Promise<Date> {
  const { rows } = await world.owner.query<{ term_at: Date }>(
    'select term_at from supplement_request where dossier_id = $1 order by number desc limit 1',
    [id],
  );
  return rows[0]?.term_at ?? new Date(0);
}

async function askedInProcess(): Promise<string> {
  await world.setClock('2026-11-25T09:00:00+07:00');
  const { dossierId: id } = await inAppraisal(world);
  expect((await act(world, await world.officer('xaydung.camthanh'), id, 'request_supplement', MISSING_SECTION)).status).toBe(200);
  return id;
}

async function askedBeforeReception(): Promise<string> {
  await world.setClock('2026-11-25T09:00:00+07:00');
  const { dossierId: id } = await aSubmittedHouse(world, citizen);
  expect((await act(world, await world.officer('motcua.camthanh'), id, 'request_supplement', MISSING_SECTION)).status).toBe(200);
  return id;
}

it.each([
  ['stops a dossier in processing', askedInProcess, 'stopped'],
  ['does not receive one that was not yet received', askedBeforeReception, 'intake_refused'],
])('%s when nothing comes, once, at the end of the term although the worker was down', async (_, asked, status) => {
  const id = await asked();
  const term = await termOf(id);
  expect(isNear(term, '2026-12-15T09:00:00+07:00')).toBe(true);
  await world.setClock('2026-12-17T08:00:00+07:00');
  await world.startWorker();
  await world.until(async () => (await world.ledgerOf(id)).at(-1)?.action === 'expire');
  await world.stopWorker();
  await world.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await world.stopWorker();

  const expired = (await world.ledgerOf(id)).filter(({ action }) => action === 'expire');
  expect(expired).toMatchObject([{ to_status: status, effective_at: term, actor_id: 'timer' }]);
  expect(isNear(expired[0]?.recorded_at ?? null, '2026-12-17T08:00:00+07:00')).toBe(true);
  const { rows } = await world.owner.query(
    `select d.ended_at, r.state, (select count(*)::int from task t where t.dossier_id = d.id and t.state in ('open', 'signing')) as open,
    (select count(*)::int from pause p where p.dossier_id = d.id and p.ended_at is null) as pauses from dossier d join supplement_request r on r.dossier_id = d.id where d.id = $1`,
    [id],
  );
  expect(rows).toEqual([{ ended_at: term, state: 'expired', open: 0, pauses: 0 }]);
});

it('takes no supplement after the term, whether the worker has noticed or not', async () => {
  const id = await askedInProcess();
  await world.setClock('2026-12-16T08:00:00+07:00');
  const early = await supplied(world, citizen, id);
  expect({ status: early.status, code: early.body.code }).toEqual({ status: 409, code: 'dossier.supplement_term_over' });
  expect((await world.ledgerOf(id)).at(-1)?.action).toBe('request_supplement');
  await world.startWorker();
  await world.until(async () => (await world.ledgerOf(id)).at(-1)?.action === 'expire');
  await world.stopWorker();
  expect((await supplied(world, citizen, id)).body).toMatchObject({ status: 409, code: 'dossier.nothing_asked' });
});

it('forgets the term when the supplement came in time', async () => {
  const id = await askedInProcess();
  await world.setClock('2026-12-15T08:00:00+07:00');
  expect((await supplied(world, citizen, id)).status).toBe(200);
  await world.setClock('2026-12-17T08:00:00+07:00');
  await world.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await world.stopWorker();
  expect((await world.ledgerOf(id)).at(-1)?.action).toBe('supplement');
});

describe('a second supplement in processing', () => {
  it('waits for the head of the unit, is counted, and runs its own term', async () => {
    const id = await askedInProcess();
    const specialist = await world.officer('xaydung.camthanh');
    const head = await world.officer('truongphong.camthanh');
    await supplied(world, citizen, id);
    const { body: proposal } = await act(world, specialist, id, 'request_supplement', {
      ...MISSING_SECTION,
      reason: 'Còn thiếu mặt cắt B-B',
    });
    expect(proposal).toMatchObject({ warning: 'second_supplement_counts_as_overdue' });
    expect((await world.ledgerOf(id)).at(-1)?.action).toBe('supplement');
    expect((await taskOf(world, id, 'appraise')).runningSince).not.toBeNull();
    const self = await specialist.post(`/api/v1/approvals/${proposal.approvalId}/decision`, { approved: true });
    expect({ status: self.status, code: self.body.code }).toEqual({ status: 403, code: 'identity.not_permitted' });

    expect((await head.post(`/api/v1/approvals/${proposal.approvalId}/decision`, { approved: true })).body.state).toBe('approved');

    const { body } = await specialist.get(`/api/v1/dossiers/${id}`).expect(200);
    expect(body.head).toMatchObject({ status: 'awaiting_supplement', supplementCount: 2 });
    expect(body.supplements.map(({ reason }: { reason: string }) => reason)).toEqual(['Bản vẽ thiếu mặt cắt', 'Còn thiếu mặt cắt B-B']);
    expect(isNear(await termOf(id), '2026-12-15T09:00:00+07:00')).toBe(true);
  });

  it('is not counted when it was asked once before reception and once in processing', async () => {
    const id = await askedBeforeReception();
    await supplied(world, citizen, id);
    await received(world, id);
    const { status, body } = await act(world, await world.officer('truongphong.camthanh'), id, 'request_supplement', MISSING_SECTION);
    expect({ status, to: body.event?.status }).toEqual({ status: 200, to: 'awaiting_supplement' });
  });
});
