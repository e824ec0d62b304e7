import { request as httpRequest, type ClientRequest } from 'node:http';
import { officer, openSession, system } from '@app/identity';
import { openDatabase } from '@app/platform';
import { LiveStreams } from '../../apps/officer-api/src/live/live-streams.js';
import { aSubmittedHouse } from '../support/a-dossier.js';
import { nothingOpen } from '../support/nothing-open.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
beforeAll(() => world.start(), 60_000);
const open: ClientRequest[] = [];
afterEach(() => open.splice(0).forEach((one) => one.destroy()));
afterAll(() => world.stop());

interface Told {
  readonly id: string | null;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

class Listener {
  readonly told: Told[] = [];
  status = 0;
  headers: Record<string, unknown> = {};
  ended = false;
  private text = '';

  constructor(person: Person | null, headers: Record<string, string> = {}, query = '') {
    const cookie = person === null ? {} : { cookie: person.cookieHeader };
    const request = httpRequest(`${world.officerUrl}/api/v1/events${query}`, { headers: { ...cookie, ...headers } }, (response) => {
      this.status = response.statusCode ?? 0;
      this.headers = response.headers;
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => this.read(chunk));
      response.on('close', () => (this.ended = true));
    });
    request.on('error', () => (this.ended = true));
    request.end();
    open.push(request);
  }

  /** Waits until something holds; the test fails by its own time limit otherwise. */
  async until(holds: () => boolean): Promise<void> {
    for (let tries = 0; tries < 600 && !holds(); tries += 1) await new Promise((done) => setTimeout(done, 50));
    expect(holds()).toBe(true);
  }

  ready(): Promise<void> {
    return this.until(() => this.told.some(({ event }) => event === 'ready'));
  }

  of(dossierId: string): Told[] {
    return this.told.filter(({ event, data }) => event === 'dossier' && data['dossierId'] === dossierId);
  }

  private read(chunk: string): void {
    this.text += chunk;
    const parts = this.text.split('\n\n');
    this.text = parts.pop() ?? '';
    for (const part of parts) {
      const field = (name: string): string | null => part.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? null;
      const event = field('event');
      if (event !== null) this.told.push({ id: field('id'), event, data: JSON.parse(field('data') ?? '{}') as Record<string, unknown> });
    }
  }
}

async function receive(desk: Person, dossierId: string): Promise<void> {
  const { body } = await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  const papers = body.components.map(({ code }: { code: string }) => ({ code, verdict: 'accepted' }));
  await desk.post(`/api/v1/dossiers/${dossierId}/components`, { papers }).expect(204);
  await desk.post(`/api/v1/dossiers/${dossierId}/actions/receive`, { version: body.head.version }).expect(200);
}

/** Rows as many as a busy morning makes; the chain of this dossier is broken by it, which nobody here reads. */
async function copyLastRow(dossierId: string, times: number): Promise<void> {
  const client = await world.owner.connect();
  try {
    await client.query('begin');
    await client.query('alter table dossier_event disable trigger user');
    await client.query(
      `insert into dossier_event (opened_month, dossier_id, version, action, from_status, to_status, actor_kind, actor_id, actor_role, effective_at, recorded_at, payload_hash, previous_hash, hash)
       select opened_month, dossier_id, version + number, action, from_status, to_status, actor_kind, actor_id, actor_role, effective_at, recorded_at, payload_hash, previous_hash, hash
         from dossier_event, generate_series(1, $2::int) number where dossier_id = $1 and version = 1`,
      [dossierId, times],
    );
    await client.query('alter table dossier_event enable trigger user');
    await client.query('commit');
  } finally {
    client.release();
  }
  await nothingOpen(world.owner);
}

it('tells a desk of its dossiers by id, version and kind alone, and another ward of nothing', async () => {
  const [desk, other, province] = [
    await world.officer('motcua.camthanh'),
    await world.officer('motcua.nghialo'),
    await world.officer('giamsat.tinh'),
  ];
  const [near, far, above] = [new Listener(desk), new Listener(other), new Listener(province)];
  await Promise.all([near.ready(), far.ready(), above.ready()]);
  expect([near.status, near.headers['content-type'], near.headers['x-accel-buffering'], near.headers['cache-control']]).toEqual([
    200,
    'text/event-stream',
    'no',
    'no-store',
  ]);

  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  await receive(desk, dossierId);

  await near.until(() => near.of(dossierId).length === 2);
  await above.until(() => above.of(dossierId).length === 2);
  expect(near.of(dossierId).map(({ data }) => data)).toEqual([
    { dossierId, version: 1, action: 'submit' },
    { dossierId, version: 2, action: 'receive' },
  ]);
  expect(far.of(dossierId)).toEqual([]);
});

it('tells an administrator, who may list no dossier, of nothing', async () => {
  const [admin, desk] = [new Listener(await world.officer('quantri')), new Listener(await world.officer('motcua.camthanh'))];
  await Promise.all([admin.ready(), desk.ready()]);
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  await desk.until(() => desk.of(dossierId).length === 1);
  expect(admin.told.map(({ event }) => event)).toEqual(['ready']);
});

it('goes on after the last event read, in the header or in the address, and misses nothing in between', async () => {
  const desk = await world.officer('motcua.camthanh');
  const first = new Listener(desk);
  await first.ready();
  const seen = first.told.at(-1)?.id ?? '';
  open.splice(0).forEach((one) => one.destroy());
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  await nothingOpen(world.owner);

  const again = [new Listener(desk, { 'last-event-id': seen }), new Listener(desk, {}, `?from=${seen}`)];
  for (const one of again) {
    await one.ready();
    expect(one.of(dossierId)).toHaveLength(1);
  }
  const fresh = new Listener(desk);
  await fresh.ready();
  expect(fresh.of(dossierId)).toEqual([]);
});

it('says that everything may have changed where too much happened to be told one by one', async () => {
  const desk = await world.officer('motcua.camthanh');
  const first = new Listener(desk);
  await first.ready();
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  const seen = first.told[0]?.id ?? '';
  open.splice(0).forEach((one) => one.destroy());
  await copyLastRow(dossierId, 501);

  const late = new Listener(desk, { 'last-event-id': seen });
  await late.ready();
  expect(late.told.map(({ event }) => event)).toEqual(['reset', 'ready']);
});

it('ends nobody who comes while the sessions of the others are looked at', async () => {
  const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
  const database = await openDatabase({ url: roles['mc_officer'] ?? '', poolSize: 4, production: false, testClock: true, entities: [] });
  const streams = new LiveStreams(database, { idleMinutes: 30, absoluteMinutes: 480 }, () => undefined, {
    pollMs: 1_000,
    sessionMs: 2,
    heartbeatMs: 1_000,
  });
  const actor = officer((await world.officer('motcua.camthanh')).id, 'Nguyễn Thị Thu Hà', []);
  const told: string[] = [];
  try {
    for (let number = 0; number < 40; number += 1) {
      const { token } = await database.writeAs(system('setup'), (tx) =>
        openSession(tx, { accountId: actor.id }, { idleMinutes: 30, absoluteMinutes: 480 }),
      );
      (await streams.open(actor, token, null)).on('data', (chunk: Buffer) => told.push(chunk.toString()));
    }
    await new Promise((done) => setTimeout(done, 50));
    expect(streams.size).toBe(12);
    expect(told.join('')).not.toContain('event: ended');
  } finally {
    streams.close();
    await database.close();
  }
});

it('ends within five seconds of signing out, and opens for nobody without a session', async () => {
  const desk = await world.officer('hotich.camthanh');
  const listener = new Listener(desk);
  await listener.ready();
  await desk.delete('/api/v1/session').expect(204);
  await listener.until(() => listener.ended);
  expect(listener.told.at(-1)?.event).toBe('ended');

  const nobody = new Listener(null);
  await nobody.until(() => nobody.status !== 0);
  expect(nobody.status).toBe(401);
});
