import pg from 'pg';
import { act, aSubmittedHouse, inAppraisal, MISSING_SECTION } from '../support/a-dossier.js';
import { exportStatement, verifyLedger, type LedgerRow } from '../support/verify-ledger.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
const roles = Object.entries(JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>).filter(([role]) =>
  ['mc_citizen', 'mc_officer', 'mc_worker'].includes(role),
);
const clients = new Map<string, pg.Client>();
let id = '';
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-20T08:00:00+07:00');
  id = (await inAppraisal(world)).dossierId;
  await act(world, await world.officer('xaydung.camthanh'), id, 'request_supplement', MISSING_SECTION);
  for (const [role, connectionString] of roles) {
    const client = new pg.Client({ connectionString });
    client.on('error', () => undefined);
    await client.connect();
    clients.set(role, client);
  }
}, 60_000);
afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await world.stop();
});

async function storedRows(dossierId: string): Promise<LedgerRow[]> {
  const { rows } = await world.owner.query<{ rows: LedgerRow[] }>(`${exportStatement()} where dossier_id = $1`, [dossierId]);
  return rows[0]?.rows ?? [];
}

it('chains its rows by a hash that anybody can compute again', async () => {
  const rows = await storedRows(id);
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expect(verifyLedger(rows)).toBe(`OK ${rows.length} rows of 1 dossiers`);
  const { body } = await (await world.officer('motcua.camthanh')).get(`/api/v1/dossiers/${id}/ledger`).expect(200);
  expect(body.items.at(-1).hash).toBe(rows.at(-1)?.['hash']);
});

it('makes each row continue the one before: status to status, date to date', async () => {
  const rows = await storedRows(id);
  for (const [index, row] of rows.entries()) {
    expect([row['from_status'], row['previous_due_at']]).toEqual([
      rows[index - 1]?.['to_status'] ?? null,
      rows[index - 1]?.['due_at'] ?? null,
    ]);
  }
});

const row = (
  changes: string,
): string => `insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, clock_effect, due_at, calendar_revision, payload_hash, details)
  select opened_month, dossier_id, 'extend', to_status, actor_kind, actor_id, actor_role, 'extend', ${changes}, calendar_revision, payload_hash, details from dossier_event where dossier_id = '@' order by version desc limit 1`;

it.each([
  ['moving the due date of the dossier', `update dossier set due_at = due_at + interval '5 days' where id = '@'`],
  ['setting its status', `update dossier set status = 'result_ready' where id = '@'`],
  ['moving its version', `update dossier set version = version + 1 where id = '@'`],
  ['removing the dossier', `delete from dossier where id = '@'`],
  ['changing a row of the ledger', `update dossier_event set due_at = due_at + interval '5 days' where dossier_id = '@'`],
  ['changing a row in its partition', `update dossier_event_default set due_at = null where dossier_id = '@'`],
  ['removing a row', `delete from dossier_event where dossier_id = '@' and version = 2`],
  ['emptying the ledger', 'truncate dossier_event'],
  ['a row that the dossier does not follow', row(`due_at + interval '5 days'`)],
  [
    'a row that moves the date without a calendar',
    row(`due_at + interval '5 days'`).replace('calendar_revision, payload_hash, details from', 'null, payload_hash, details from'),
  ],
  [
    'a row of a forged version and hash',
    row('due_at')
      .replace('(opened_month,', '(hash, previous_hash, version, opened_month,')
      .replace('select opened_month', `select '\\x00', '\\x00', 99, opened_month`),
  ],
  ['switching the guard off', 'alter table dossier_event disable trigger all'],
  ['switching the check off', 'alter table dossier disable trigger dossier_agrees'],
  ['switching all triggers off', 'set session_replication_role = replica'],
  ['replacing the guard', `create or replace function ledger_append() returns trigger language plpgsql as 'begin return new; end'`],
  ['becoming the owner', 'set role mc_owner'],
  ['taking the table away', 'drop table dossier_event'],
  ['moving the clock', `update clock_offset set moved_by = interval '-1 year'`],
  ['moving the calendar of the past', `delete from calendar_day where day = '2026-11-24'`],
  ['rewriting the audit', 'update audit_log set action = action'],
  ['rewriting a signed revision', 'update signed_revision set signer = signer'],
])('lets no application rewrite a due date: %s', async (_, statement) => {
  const state = async (): Promise<unknown> => [
    await storedRows(id),
    (await world.owner.query('select status, version, due_at from dossier where id = $1', [id])).rows,
  ];
  const before = await state();
  for (const [role, client] of clients) {
    let refused: string | null = null;
    try {
      await client.query('begin');
      await client.query(statement.replaceAll('@', id));
      await client.query('commit');
    } catch (error) {
      refused = (error as { code?: string }).code ?? 'unknown';
      await client.query('rollback');
    }
    expect({ role, refused }).toEqual({ role, refused: expect.stringMatching(/^(42501|42P01|42704|22023|MC00\d|23514)$/) });
  }
  expect(await state()).toEqual(before);
});

it('changes no code and no birth of a dossier', async () => {
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  for (const change of [
    `code = 'H48.101-261120-9999'`,
    `opened_month = '2025-01-01'`,
    `case_code = '1.013225.02'`,
    `wrapped_key = '\\x00'`,
  ]) {
    await expect(clients.get('mc_officer')?.query(`update dossier set ${change} where id = '${dossierId}'`)).rejects.toMatchObject({
      code: 'MC006',
    });
  }
});

it('refuses a row that would be recorded before the last one', async () => {
  const citizen = await world.citizen();
  const { dossierId } = await aSubmittedHouse(world, citizen);
  await world.setClock('2026-11-19T08:00:00+07:00');
  const { status } = await citizen.post(`/api/v1/dossiers/${dossierId}/withdraw`, { reason: 'x' });
  await world.setClock('2026-11-20T09:00:00+07:00');
  expect(status).not.toBe(200);
  expect(await world.ledgerOf(dossierId)).toHaveLength(1);
});
