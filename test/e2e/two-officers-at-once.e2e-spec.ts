import { aDraft, aSubmittedHouse } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
beforeAll(() => world.start(), 60_000);
afterAll(() => world.stop());

it('lets only the first of two simultaneous receptions through and tells the other what changed', async () => {
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  const desk = await world.officer('motcua.camthanh');
  const view = await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  const papers = view.body.components.map(({ code }: { code: string }) => ({ code, verdict: 'accepted' }));
  await desk.post(`/api/v1/dossiers/${dossierId}/components`, { papers }).expect(204);

  const answers = await Promise.all([1, 2].map(() => desk.post(`/api/v1/dossiers/${dossierId}/actions/receive`, { version: 1 })));

  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect((await world.ledgerOf(dossierId)).map(({ action }) => action)).toEqual(['submit', 'receive']);
});

it('submits one dossier for one key, however often and however simultaneously it is sent', async () => {
  const citizen = await world.citizen();
  const draft = await aDraft(world, citizen);

  const answers = await Promise.all(
    [1, 2, 3, 4].map(() =>
      citizen
        .post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision, declared: true })
        .set('idempotency-key', 'the-same-key-0001'),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
});
