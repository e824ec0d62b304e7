import { readFileSync } from 'node:fs';
import pg from 'pg';
import { inAppraisal, MISSING_SECTION, act, versionOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
let id = '';
let due = '';
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  id = (await inAppraisal(world)).dossierId;
  due = await dueOf();
}, 60_000);
afterAll(() => world.stop());

async function dueOf(): Promise<string> {
  const { rows } = await world.owner.query<{ due_at: Date }>('select due_at from dossier where id = $1', [id]);
  return rows[0]?.due_at.toISOString() ?? '';
}

async function broken(): Promise<string[]> {
  const found: string[] = [];
  for (const file of ['I-05-ledger-agrees', 'I-05-acts-were-authorised', 'I-06-due-dates-are-explained', 'I-13-hash-chain'])
    found.push(
      ...(await world.owner.query<{ what: string }>(readFileSync(`test/invariants/${file}.sql`, 'utf8'))).rows.map(({ what }) => what),
    );
  return found;
}

// As an application, with SQL of one's own: every way to another date ends in a refusal of the database.
const LATER = `interval '30 days'`;
const STATEMENTS: readonly (readonly [string, string])[] = [
  ['the head alone', `update dossier set due_at = due_at + ${LATER} where id = $1`],
  ['the head with its version', `update dossier set due_at = due_at + ${LATER}, version = version + 1 where id = $1`],
  ['the ledger row', `update dossier_event set due_at = due_at + ${LATER} where dossier_id = $1`],
  ['the row away', `delete from dossier_event where dossier_id = $1 and version > 1`],
  [
    'a row without clock effect and reason',
    `with e as (insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, due_at, payload_hash)
       select opened_month, id, 'note', status, 'system', 'x', 'system', due_at + ${LATER}, '\\x00' from dossier where id = $1 returning version, due_at)
     update dossier d set version = e.version, due_at = e.due_at from e where d.id = $1`,
  ],
  [
    'a row without its head',
    `insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, clock_effect, calendar_revision, due_at, payload_hash)
       select opened_month, id, 'extend', status, 'system', 'x', 'system', 'extend', 1, due_at + ${LATER}, '\\x00' from dossier where id = $1`,
  ],
  [
    'a row with a time of its own',
    `with e as (insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, effective_at, payload_hash)
       select opened_month, id, 'note', status, 'system', 'x', 'system', app_now() - interval '9 days', '\\x00' from dossier where id = $1 returning version)
     update dossier d set version = e.version from e where d.id = $1`,
  ],
  ['the trigger off', `alter table dossier_event disable trigger user`],
  ['the trigger away', `drop trigger dossier_agrees on dossier`],
  ['triggers off for the session', `set session_replication_role = replica`],
];

describe.each(['mc_citizen', 'mc_officer', 'mc_worker'])('%s with SQL of its own', (role) => {
  it.each(STATEMENTS)('cannot change the due date: %s', async (_, statement) => {
    const client = new pg.Client({ connectionString: roles[role] });
    await client.connect();
    try {
      const done = await client.query(statement, statement.includes('$1') ? [id] : []).then(
        () => 'done',
        (error: { code?: string }) => error.code ?? 'refused',
      );
      expect(['42501', '23514', 'MC001', 'MC002', 'MC005', 'MC006', '22023']).toContain(done);
    } finally {
      await client.end();
    }
    expect(await dueOf()).toBe(due);
    expect(await broken()).toEqual([]);
  });
});

it('no route of the officers changes it, whoever asks and whatever the body says, but an extension and a decided correction', async () => {
  const { paths } = JSON.parse(readFileSync('apps/officer-api/openapi.json', 'utf8')) as { paths: Record<string, Record<string, unknown>> };
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => ['post', 'patch', 'put', 'delete'].includes(method) && path.includes('/dossiers/{id}'))
      .map((method) => ({ path, method })),
  );
  expect(routes.length).toBeGreaterThan(15);
  const late = '2027-03-31T16:00:00+07:00';
  const forged = {
    dueAt: late,
    due_at: late,
    dueOriginalAt: late,
    effectiveAt: '2026-11-01T08:00:00+07:00',
    recordedAt: late,
    receivedAt: late,
    termAt: late,
    clockEffect: 'adjust',
  };
  for (const name of ['motcua.camthanh', 'xaydung.camthanh', 'chutich.camthanh', 'quantri', 'giamsat.tinh']) {
    const person: Person = await world.officer(name);
    for (const { path, method } of routes) {
      const url = `${path.replace('{id}', id).replace(/\{\w+\}/g, id)}`;
      const body = { version: await versionOf(world, id), reason: 'x', ...forged };
      const answer =
        method === 'delete' ? await person.delete(url) : method === 'patch' ? await person.patch(url, body) : await person.post(url, body);
      expect([url, answer.status >= 400 || answer.status < 300]).toEqual([url, true]);
      expect([name, method, url, await dueOf()]).toEqual([name, method, url, due]);
    }
  }
  expect(await broken()).toEqual([]);
}, 120_000);

it('a pause asked after the due day moves nothing, however long it lasts', async () => {
  await world.setClock(new Date(Date.parse(due) + 3 * 86_400_000).toISOString());
  const asked = await act(world, await world.officer('xaydung.camthanh'), id, 'request_supplement', MISSING_SECTION);
  expect([asked.status, await dueOf()]).toEqual([200, due]);
  const extended = await act(world, await world.officer('chutich.camthanh'), id, 'extend', {
    reason: 'x',
    newDueAt: '2027-06-01T16:00:00+07:00',
  });
  expect([extended.status >= 400, await dueOf()]).toEqual([true, due]);
  expect(await broken()).toEqual([]);
});
