import { act, askSignature, recorded, waitingForSignature } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  await world.startWorker();
  desk = await world.officer('motcua.camthanh');
}, 90_000);
afterAll(() => world.stop());

const recipient = { method: 'desk', recipientName: 'Đặng Thị Ánh Nguyệt', recipientIdentifier: '051190001234' };

async function ready(): Promise<string> {
  await world.setClock('2026-11-25T08:00:00+07:00');
  const { dossierId: id } = await waitingForSignature(world);
  await askSignature(world, await world.officer('chutich.camthanh'), id, 'sign', 'sign');
  await recorded(world, id, 'sign');
  return id;
}
async function sealed(id: string): Promise<void> {
  await askSignature(world, await world.officer('vanthu.camthanh'), id, 'seal', 'seal');
  await recorded(world, id, 'finish');
}

it('gives the result to its recipient with proof, once, and does not move the end of the clock', async () => {
  const id = await ready();
  expect((await act(world, desk, id, 'hand_over', recipient)).body).toMatchObject({ status: 409, code: 'workflow.action_not_allowed' });
  await sealed(id);
  const waiting = (await desk.get('/api/v1/ready').expect(200)).body.items;
  expect(waiting.map(({ dossierId }: { dossierId: string }) => dossierId)).toContain(id);
  const before = (await desk.get(`/api/v1/dossiers/${id}`)).body.head.resultReadyAt as string;
  for (const [changes, status, code] of [
    [{ recipientName: '  ' }, 422, 'workflow.need_missing'],
    [{ method: 'pigeon' }, 400, 'platform.invalid_input'],
    [{ proofDocumentId: '00000000-0000-4000-8000-000000000000' }, 404, 'documents.not_found'],
    [{ version: 2 }, 409, 'dossier.changed'],
  ] as const) {
    const answer = await act(world, desk, id, 'hand_over', { ...recipient, ...changes });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  }
  expect((await act(world, await world.officer('xaydung.camthanh'), id, 'hand_over', recipient)).status).toBe(403);

  const { body: proof } = await world.upload(desk, 'ky-nhan.pdf');
  const answers = await Promise.all([1, 2].map(() => act(world, desk, id, 'hand_over', { ...recipient, proofDocumentId: proof.id })));

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
  expect(body.head).toMatchObject({ status: 'handed_over', resultReadyAt: before });
  const { rows } = await world.owner.query('select method, proof_document_id, sealed_recipient from hand_over where dossier_id = $1', [id]);
  expect(rows).toMatchObject([{ method: 'desk', proof_document_id: proof.id }]);
  expect((rows[0].sealed_recipient as Buffer).includes('051190001234')).toBe(false);
  expect((await desk.get(`/api/v1/dossiers/${id}/documents/${proof.id}`)).status).toBe(200);
});

it('hands over a result that is late, and keeps it late', async () => {
  const id = await ready();
  // Same-day procedure, due on 25/11 17:00: sealed two days later.
  await world.setClock('2026-11-27T09:00:00+07:00');
  await sealed(id);
  const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
  expect(body.head.dueAt).toBe('2026-11-25T10:00:00.000Z');
  expect(body.head.resultReadyAt > body.head.dueAt).toBe(true);
  expect((await act(world, desk, id, 'hand_over', recipient)).status).toBe(200);
  expect((await world.ledgerOf(id)).at(-1)).toMatchObject({
    action: 'hand_over',
    to_status: 'handed_over',
    due_at: new Date('2026-11-25T10:00:00Z'),
  });
});
