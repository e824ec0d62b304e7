import { system } from '@app/identity';
import { watchOverWork } from '@app/notification';
import { Calendars } from '@app/organisation';
import { openDatabase } from '@app/platform';
import { aSubmittedHouse, inAppraisal, step } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
beforeAll(() => world.start(), 60_000);
afterAll(() => world.stop());

interface Told {
  readonly template: string;
  readonly recipient: string;
}

const told = async (id: string, kind: string): Promise<string[]> =>
  (
    await world.owner.query<Told>(
      `select split_part(template, ':', 2) as template, recipient from notice where dossier_id = $1 and starts_with(template, $2)`,
      [id, kind],
    )
  ).rows
    .map(({ template, recipient }) => `${template} ${recipient}`)
    .sort();

/** One round of the worker: what is due is told at its start. */
async function round(): Promise<void> {
  await world.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  await world.stopWorker();
}

it('tells the holder, the head and the leader as a step uses up its hours, once, also after the worker was down', async () => {
  await world.setClock('2026-11-25T08:00:00+07:00');
  const { dossierId: id } = await inAppraisal(world);
  const { rows } = await world.owner.query<{ due_at: Date }>(`select due_at from task where dossier_id = $1 and step = 'appraise'`, [id]);
  await round();
  expect(await told(id, 'watch_step:')).toEqual([]);

  await world.setClock(new Date((rows[0]?.due_at.getTime() ?? 0) + 60_000).toISOString());
  await round();
  const atDue = ['100 assignee', '100 head', '50 assignee', '80 assignee'];
  expect(await told(id, 'watch_step:')).toEqual(atDue);
  await round();
  expect(await told(id, 'watch_step:')).toEqual(atDue);

  await world.setClock('2027-02-01T08:00:00+07:00');
  await round();
  expect(await told(id, 'watch_step:')).toEqual([...atDue, '150 leader'].sort());
});

it('tells officer, head and then the citizen when nobody acts, also before reception, and begins anew when somebody did', async () => {
  await world.setClock('2026-11-25T08:00:00+07:00');
  const waiting = (await aSubmittedHouse(world, await world.citizen())).dossierId;
  const acted = (await inAppraisal(world)).dossierId;
  await world.setClock('2026-11-27T07:50:00+07:00');
  await round();
  expect(await told(waiting, 'watch_idle:')).toEqual([]);
  await world.setClock('2026-11-27T08:10:00+07:00');
  await round();
  expect(await told(waiting, 'watch_idle:')).toEqual(['16 assignee']);
  await step(await world.officer('xaydung.camthanh'), acted, 'appraise', 'done', { reason: 'Đạt' });
  await world.setClock('2026-12-02T08:30:00+07:00');
  await round();
  expect(await told(waiting, 'watch_idle:')).toEqual(['16 assignee', '24 head', '40 submitter']);
  // Silent from Friday 08:10 to Wednesday 08:30: 24 working hours.
  expect(await told(acted, 'watch_idle:')).toEqual(['16 assignee', '16 assignee', '24 head']);
});

it('lets letters about waiting work wait behind what somebody asked for', async () => {
  await world.setClock('2026-12-16T08:00:00+07:00');
  await inAppraisal(world);
  await world.setClock('2027-01-12T08:00:00+07:00');
  const { mc_worker: url = '' } = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
  const database = await openDatabase({ url, poolSize: 1, production: false, testClock: true, entities: [] });
  const zone = 'Asia/Ho_Chi_Minh';
  expect(await database.writeAs(system('timer'), (tx) => watchOverWork(tx, new Calendars(zone), zone))).toBeGreaterThan(0);
  await database.close();
  const { rows } = await world.owner.query<{ bulk: boolean }>(
    `select priority > 0 as bulk from graphile_worker.jobs where task_identifier = 'notice.queued' and created_at > now() - interval '1 minute'
       order by id desc limit 1`,
  );
  expect(rows).toEqual([{ bulk: true }]);
});
