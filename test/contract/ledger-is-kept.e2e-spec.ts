import { CommitNotDone, type Database, openDatabase } from '@app/platform';
import { system } from '@app/identity';
import { aSubmittedHouse, received } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
const urls = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
let database: Database;
let dossierId: string;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  ({ dossierId } = await aSubmittedHouse(world, await world.citizen()));
  await received(world, dossierId);
  database = await openDatabase({ url: urls['mc_officer'] ?? '', poolSize: 2, production: false, testClock: true, entities: [] });
}, 60_000);
afterAll(async () => {
  await database.close();
  await world.stop();
});

const actor = system('command');
const audits = async (): Promise<number> =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from audit_log where action = 'probe'`)).rows[0]?.n ?? -1;
const probe = `insert into audit_log (actor_kind, actor_id, action, object_kind, object_id) values ('system', 'command', 'probe', 'test', '1')`;
const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('the transaction runner', () => {
  it('stores what it answers for', async () => {
    const before = await audits();
    await database.writeAs(actor, (tx) => tx.run(probe));
    expect(await audits()).toBe(before + 1);
  });

  it('answers failure and stores nothing when the work swallowed an error of the database', async () => {
    const before = await audits();

    const work = database.writeAs(actor, async (tx) => {
      await tx.run(probe);
      await tx.run('select 1 / 0').catch(() => undefined);
      return 'done';
    });

    await expect(work).rejects.toThrow();
    expect(await audits()).toBe(before);
  });

  it('answers failure when the work ended the transaction itself', async () => {
    const before = await audits();

    const work = database.writeAs(actor, async (tx) => {
      await tx.run(probe);
      await tx.run('rollback');
      return 'done';
    });

    await expect(work).rejects.toThrow(CommitNotDone);
    expect(await audits()).toBe(before);
  });

  it('gives the connection back clean after a failure', async () => {
    await expect(database.writeAs(actor, () => Promise.reject(new Error('planted')))).rejects.toThrow('planted');

    const { actorName } = await database.readAs(actor, (tx) =>
      tx.one<{ actorName: string }>(`select current_setting('app.actor') as "actorName"`),
    );
    expect(actorName).toBe('command');
  });

  it('writes nothing in a reading transaction', async () => {
    expect(await codeOf(database.readAs(actor, (tx) => tx.run(probe)))).toBe('25006');
  });
});

describe('the ledger', () => {
  it.each([
    ['the status', `update dossier set status = 'in_process' where id = $1`],
    ['the version', `update dossier set version = version + 1 where id = $1`],
    ['the promised date', `update dossier set due_at = due_at + interval '1 day' where id = $1`],
  ])('does not let %s of a dossier change without a row', async (_, statement) => {
    const before = await world.owner.query('select status, version, due_at from dossier where id = $1', [dossierId]);

    expect(await codeOf(database.writeAs(actor, (tx) => tx.run(statement, [dossierId])))).toBe('MC005');

    expect((await world.owner.query('select status, version, due_at from dossier where id = $1', [dossierId])).rows).toEqual(before.rows);
  });

  it('holds the owner of the schema to the same', async () => {
    expect(await codeOf(world.owner.query(`update dossier set status = 'stopped' where id = $1`, [dossierId]))).toBe('MC005');
    expect(await codeOf(world.owner.query(`update dossier_event set action = 'x' where dossier_id = $1`, [dossierId]))).toBe('MC002');
    expect(await codeOf(world.owner.query('delete from dossier_event'))).toBe('MC002');
    expect(await codeOf(world.owner.query('truncate dossier_event'))).toBe('MC002');
  });

  it('does not take a row that leaves the head of the dossier behind', async () => {
    const insert = `insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, due_at, calendar_revision, clock_effect, payload_hash)
      select opened_month, id, 'forward', 'in_process', 'system', 'command', 'system', due_at, 1, 'adjust', '\\x00' from dossier where id = $1`;

    expect(await codeOf(database.writeAs(actor, (tx) => tx.run(insert, [dossierId])))).toBe('MC005');

    expect((await world.ledgerOf(dossierId)).map(({ action }) => action)).toEqual(['submit', 'receive']);
  });

  it.each([
    ['its code', `update dossier set code = 'H48.101-261202-9998' where id = $1`],
    ['its case', `update dossier set case_code = '1.013225.02' where id = $1`],
    ['its key', `update dossier set wrapped_key = '\\x00' where id = $1`],
  ])('does not let a dossier change %s', async (_, statement) => {
    expect(await codeOf(database.writeAs(actor, (tx) => tx.run(statement, [dossierId])))).toBe('MC006');
  });

  it('chains every row to the one before, and the hash is that of the row', async () => {
    const { rows } = await world.owner.query<{ linked: boolean; right: boolean }>(
      `select previous_hash = lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by version) as linked, hash = ledger_hash(e) as right from dossier_event e where dossier_id = $1 order by version`,
      [dossierId],
    );

    expect(rows).toEqual([
      { linked: true, right: true },
      { linked: true, right: true },
    ]);
  });
});
