import { act, askSignature, headOf, recorded, taskOf, waitingForSignature } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let leader: Person;
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  leader = await world.officer('chutich.camthanh');
  // The keys are made here, not in the time of the first test.
  await world.startWorker();
  await world.stopWorker();
  desk = await world.officer('motcua.camthanh');
}, 90_000);
afterEach(() => world.stopWorker());
afterAll(() => world.stop());

/** A requested signature that no worker has seen yet. */
async function requested(): Promise<{ id: string; head: string | null }> {
  await world.startWorker();
  const { dossierId: id } = await waitingForSignature(world);
  await world.stopWorker();
  expect((await askSignature(world, leader, id, 'sign', 'sign')).status).toBe(202);
  expect((await taskOf(world, id, 'sign')).state).toBe('signing');
  return { id, head: (await headOf(world, id)).sha256 };
}

async function signatureOf(id: string): Promise<{ id: string; state: string; value: boolean; reason: string | null }> {
  const { rows } = await world.owner.query(
    `select s.id, s.state, s.signature_value is not null as value, s.reason from prepared_signature s join result r on r.id = s.subject_id where r.dossier_id = $1 order by s.requested_at desc limit 1`,
    [id],
  );
  return rows[0];
}

async function jobsDone(): Promise<void> {
  await world.until(
    async () =>
      (await world.owner.query(`select 1 from graphile_worker.jobs where task_identifier = 'signature.requested'`)).rowCount === 0,
  );
}

const pullBack = async (id: string): Promise<number> =>
  (await leader.post(`/api/v1/dossiers/${id}/actions/pull_back`, { taskId: (await taskOf(world, id, 'sign')).id, reason: 'Ký nhầm' }))
    .status;
const last = async (id: string): Promise<{ action: string; to_status: string; effective_at: Date; recorded_at: Date } | undefined> =>
  (await world.ledgerOf(id)).at(-1);

it('signs nothing that was pulled back before the worker came', async () => {
  const { id, head } = await requested();
  expect(await pullBack(id)).toBe(200);
  expect(await signatureOf(id)).toMatchObject({ state: 'cancelled' });
  expect(await last(id)).toMatchObject({ action: 'pull_back' });

  await world.startWorker();
  await jobsDone();

  expect(await headOf(world, id)).toMatchObject({ state: 'numbered', sha256: head });
  expect(await signatureOf(id)).toMatchObject({ state: 'cancelled', value: false });
  expect((await taskOf(world, id, 'sign')).state).toBe('open');
  expect((await askSignature(world, leader, id, 'sign', 'sign')).status).toBe(202);
  await recorded(world, id, 'sign');
});

it('signs nothing of a dossier withdrawn while the signature was pending', async () => {
  const { id, head } = await requested();
  await (await world.citizen()).post(`/api/v1/dossiers/${id}/withdraw`, { reason: 'Đổi ý' }).expect(200);
  expect((await act(world, desk, id, 'confirm_withdrawal')).status).toBe(200);
  expect(await signatureOf(id)).toMatchObject({ state: 'cancelled' });

  await world.startWorker();
  await jobsDone();

  expect(await last(id)).toMatchObject({ action: 'confirm_withdrawal', to_status: 'withdrawn' });
  expect(await headOf(world, id)).toMatchObject({ state: 'numbered', sha256: head });
  expect((await taskOf(world, id, 'sign')).state).toBe('cancelled');
});

it('signs nothing of a dossier stopped while the signature was pending', async () => {
  const { id } = await requested();
  expect((await act(world, leader, id, 'stop', { reason: 'Có đơn tố cáo', legalBasis: 'Luật Hộ tịch 2014' })).status).toBe(200);
  await world.startWorker();
  await jobsDone();
  expect(await last(id)).toMatchObject({ action: 'stop', to_status: 'stopped' });
  expect(await headOf(world, id)).toMatchObject({ state: 'numbered' });
});

it('gives the task free with a row of its own when nobody signed in time', async () => {
  const { id, head } = await requested();
  const { rows } = await world.owner.query(`select expires_at from prepared_signature where id = $1`, [(await signatureOf(id)).id]);
  await world.setClock('2026-11-25T13:45:00+07:00');
  await world.startWorker();
  await recorded(world, id, 'reject_signature');

  const row = await last(id);
  expect(row?.effective_at).toEqual(rows[0].expires_at);
  expect(row?.recorded_at.getTime()).toBeGreaterThan(row?.effective_at.getTime() ?? 0);
  expect(await signatureOf(id)).toMatchObject({ state: 'expired', value: false });
  expect(await taskOf(world, id, 'sign')).toMatchObject({ state: 'open' });
  expect(await headOf(world, id)).toMatchObject({ state: 'numbered', sha256: head });
  await jobsDone();
  expect((await world.ledgerOf(id)).filter(({ action }) => action === 'reject_signature')).toHaveLength(1);
  expect((await askSignature(world, leader, id, 'sign', 'sign')).status).toBe(202);
  await recorded(world, id, 'sign');
});

it('signs once after a worker died between preparing and attaching, with the time it had promised', async () => {
  const { id } = await requested();
  const { id: signatureId } = await signatureOf(id);
  // What a worker leaves that was killed after its first transaction.
  await world.owner.query(`update prepared_signature set state = 'pending', signed_at = app_now() where id = $1`, [signatureId]);
  const { rows } = await world.owner.query('select signed_at from prepared_signature where id = $1', [signatureId]);

  await world.startWorker();
  await recorded(world, id, 'sign');
  await world.owner.query(`select graphile_worker.add_job('signature.requested', payload := json_build_object('signatureId', $1::text))`, [
    signatureId,
  ]);
  await jobsDone();

  const signed = (await world.ledgerOf(id)).filter(({ action }) => action === 'sign');
  expect(signed.map(({ effective_at: at }) => at)).toEqual([rows[0].signed_at]);
  const revisions = await world.owner.query(
    'select 1 from signed_revision s join result r on r.id = s.subject_id where r.dossier_id = $1',
    [id],
  );
  expect(revisions.rowCount).toBe(1);
});
