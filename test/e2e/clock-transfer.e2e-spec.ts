import { aSubmittedHouse, isNear, received, step } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
beforeAll(() => world.start(), 60_000);
afterAll(() => world.stop());

interface Transfer {
  readonly due: Date | null;
  readonly stopped: Date | null;
}
const transferOf = async (id: string): Promise<Transfer | undefined> =>
  (
    await world.owner.query<{ due: Date; stopped: Date | null }>(
      `select due_at as due, stopped_at as stopped from clock where dossier_id = $1 and kind = 'transfer'`,
      [id],
    )
  ).rows[0];

it.each([
  ['in the morning: the same day', '2026-11-25T08:00:00+07:00', '2026-11-25T17:00:00+07:00'],
  ['after 15:00: the opening of the next working day', '2026-11-25T15:30:00+07:00', '2026-11-26T07:00:00+07:00'],
  ['after 15:00 before a weekend: Monday', '2026-11-27T16:30:00+07:00', '2026-11-30T07:00:00+07:00'],
])('hands on what was received %s, and the clock stops when the agency has it', async (_, at, due) => {
  await world.setClock(at);
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  await received(world, dossierId);
  const running = await transferOf(dossierId);
  expect({ near: isNear(running?.due ?? null, due), stopped: running?.stopped }).toEqual({ near: true, stopped: null });

  await step(await world.officer('motcua.camthanh'), dossierId, 'check', 'pass');
  expect((await transferOf(dossierId))?.stopped).not.toBeNull();
  const { body } = await (await world.officer('truongphong.camthanh')).get(`/api/v1/dossiers/${dossierId}/deadline`).expect(200);
  expect(body.clocks.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['processing', 'reception', 'transfer']);
});
