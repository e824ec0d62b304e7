import { act, inAppraisal, isNear, MISSING_SECTION, step, taskOf } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
beforeAll(() => world.start(), 60_000);
afterAll(() => world.stop());

// The police have 24 working hours: from Wednesday 25/11 08:00 to Monday 30/11 08:00.
async function asked(): Promise<{ id: string; term: Date }> {
  await world.setClock('2026-11-25T08:00:00+07:00');
  const { dossierId: id } = await inAppraisal(world, { floors: 7 });
  const { rows } = await world.owner.query<{ term_at: Date }>('select term_at from consultation where dossier_id = $1', [id]);
  return { id, term: rows[0]?.term_at ?? new Date(0) };
}

const opinions = async (id: string): Promise<{ effective_at: Date; recorded_at: Date; actor_id: string }[]> =>
  (await world.ledgerOf(id)).filter(({ action }) => action === 'give_opinion');

it('counts silence as consent at the end of the term, by itself', async () => {
  const { id, term } = await asked();
  expect(isNear(term, '2026-11-30T08:00:00+07:00')).toBe(true);
  await world.startWorker();
  await world.setClock('2026-11-30T07:50:00+07:00');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await opinions(id)).toEqual([]);

  await world.setClock('2026-11-30T08:03:00+07:00');
  await world.until(async () => (await opinions(id)).length > 0);
  await world.stopWorker();

  expect(await opinions(id)).toMatchObject([{ effective_at: term, actor_id: 'timer' }]);
  const { rows } = await world.owner.query('select answer, answered_at from consultation where dossier_id = $1', [id]);
  expect(rows).toEqual([{ answer: 'deemed_agreed', answered_at: term }]);
  expect(await taskOf(world, id, 'fireOpinion')).toMatchObject({ state: 'done' });
  expect(await taskOf(world, id, 'appraise')).toMatchObject({ state: 'open', rowVersion: 1 });
});

it('fires once, late but effective at the term, when the worker was down over the moment', async () => {
  const { id, term } = await asked();
  await step(await world.officer('xaydung.camthanh'), id, 'appraise', 'done', { reason: 'Đạt' });
  await world.setClock('2026-12-01T10:00:00+07:00');
  await world.startWorker();
  await world.until(async () => (await opinions(id)).length > 0);
  await world.stopWorker();
  await world.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await world.stopWorker();

  const rows = await opinions(id);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.effective_at).toEqual(term);
  expect(isNear(rows[0]?.recorded_at ?? null, '2026-12-01T10:00:00+07:00')).toBe(true);
  expect(await taskOf(world, id, 'draft')).toMatchObject({ state: 'open' });
});

it('counts silence while the dossier waits for its citizen: the term of the asked agency runs on', async () => {
  const { id, term } = await asked();
  const pause = await act(world, await world.officer('xaydung.camthanh'), id, 'request_supplement', MISSING_SECTION);
  expect(pause.status).toBe(200);
  expect(await taskOf(world, id, 'fireOpinion')).toMatchObject({ state: 'open', dueAt: term });
  await world.setClock('2026-11-30T08:03:00+07:00');
  await world.startWorker();
  await world.until(async () => (await opinions(id)).length > 0);
  await world.stopWorker();

  expect(await opinions(id)).toMatchObject([{ effective_at: term, actor_id: 'timer' }]);
  expect((await world.ledgerOf(id)).at(-1)).toMatchObject({ to_status: 'awaiting_supplement' });
});

it('does not fire after an answer', async () => {
  const { id } = await asked();
  const police = await world.officer('pccc.quangngai');
  const { body: file } = await world.upload(police, 'y-kien.pdf');
  await step(police, id, 'fireOpinion', 'object', { documentId: file.id, reason: 'Lối thoát nạn hẹp' });
  await world.setClock('2026-12-01T10:00:00+07:00');
  await world.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await world.stopWorker();

  expect(await opinions(id)).toHaveLength(1);
  const { rows } = await world.owner.query('select answer from consultation where dossier_id = $1', [id]);
  expect(rows).toEqual([{ answer: 'object' }]);
});

it('refuses an answer that comes after silence has counted', async () => {
  const { id } = await asked();
  const police = await world.officer('pccc.quangngai');
  const before = await taskOf(world, id, 'fireOpinion');
  await world.setClock('2026-12-01T10:00:00+07:00');
  await world.startWorker();
  await world.until(async () => (await opinions(id)).length > 0);
  await world.stopWorker();
  const { body: file } = await world.upload(police, 'muon.pdf');
  const { status, body } = await police.post(`/api/v1/dossiers/${id}/actions/step`, {
    taskId: before.id,
    taskVersion: before.rowVersion,
    choice: 'object',
    documentId: file.id,
    reason: 'Muộn',
  });
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'workflow.task_changed' });
});
