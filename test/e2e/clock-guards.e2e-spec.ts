import { aSubmittedHouse } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

// Without a movable clock: this file lives in the real time of the server, and only the sign of life is planted.
const world = new TestWorld();
beforeAll(() => world.start(), 60_000);
afterAll(() => world.stop());

const plant = (offset: string): Promise<unknown> =>
  world.owner.query(
    `insert into heartbeat (process, beat_at) values ('worker', app_now() + $1::interval) on conflict (process) do update set beat_at = excluded.beat_at`,
    [offset],
  );
const fired = async (): Promise<number> => (await world.owner.query('select 1 from timer where fired_at is not null')).rowCount ?? 0;

it('refuses to write when the clock stands behind the last sign of life, and writes again when it does not', async () => {
  await plant('2 hours');
  const citizen = await world.citizen();
  const error = await aSubmittedHouse(world, citizen).catch((reason: unknown) => String(reason));
  expect(error).toContain('503');
  expect((await world.owner.query('select 1 from dossier_event')).rowCount).toBe(0);
  await plant('0');
  expect((await aSubmittedHouse(world, citizen)).code).toMatch(/^H48/);
});

it('fires no timer when more than a day has passed without a sign of life, until an operator confirms the time', async () => {
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  await world.owner.query(`insert into timer (dossier_id, kind, fires_at) values ($1, 'payment_term', app_now() - interval '1 hour')`, [
    dossierId,
  ]);
  await plant('-25 hours');
  await world.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await fired()).toBe(0);
  const { rows } = await world.owner.query<{ held: boolean }>(
    `select app_now() - beat_at > interval '24 hours' as held from heartbeat where process = 'worker'`,
  );
  expect(rows).toEqual([{ held: true }]);

  await plant('0');
  await world.until(async () => (await fired()) === 1);
  await world.stopWorker();
});
