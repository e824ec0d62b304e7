import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import { openDatabase } from '@app/platform';
import { foldLedger } from '@app/statistics';
import { moveClock, seedDossiers, seedPlaces } from '../support/seed-dossiers.js';
import { SIXTEEN } from '../support/sixteen-dossiers.js';

const FOLDER = join(process.cwd(), 'test/invariants');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
const owner = new pg.Pool({ connectionString: process.env['OWNER_URL'], max: 2 });
owner.on('error', () => undefined);
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  ids = await seedDossiers(owner, await seedPlaces(owner), SIXTEEN);
  await moveClock(owner, '2026-11-12 10:00');
  const database = await openDatabase({
    url: process.env['OWNER_URL'] ?? '',
    poolSize: 1,
    production: false,
    testClock: true,
    entities: [],
  });
  const folded = async (): Promise<boolean> => {
    await database.writeAs({ kind: 'system', id: 'timer', units: [] }, (tx) => foldLedger(tx, 'Asia/Ho_Chi_Minh'));
    const { rows } = await owner.query('select 1 from dossier_event where tx >= (select folded_below from figure_mark)');
    return rows.length === 0;
  };
  // Transactions of other test databases on the same server may hold the fold back for a moment.
  for (let tries = 0; tries < 200 && !(await folded()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  await database.close();
}, 60_000);
afterAll(() => owner.end());

const idOf = (name: string): string => ids.get(name) ?? '';

async function found(file: string, plant: readonly (readonly [string, ...unknown[]])[] = []): Promise<string[]> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    for (const [text, ...values] of plant) await client.query(text, values);
    const { rows } = await client.query<{ what: string }>(readFileSync(join(FOLDER, file), 'utf8'));
    return rows.map(({ what }) => what);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

it.each(FILES)('%s finds nothing where all is well', async (file) => {
  expect(await found(file)).toEqual([]);
});

it.each(FILES)('%s says in its first line which invariant it checks', (file) => {
  expect(readFileSync(join(FOLDER, file), 'utf8')).toMatch(new RegExp(`^-- ${file.slice(0, 4)} \\S`));
});

// The owner of the schema, or somebody with the files, can switch triggers off: that is what the checkers are for.
const OFF = ['alter table dossier_event disable trigger user'] as const;
const HEAD_OFF = ['alter table dossier disable trigger user'] as const;
const PLANTED: readonly (readonly [string, string, () => readonly (readonly [string, ...unknown[]])[]])[] = [
  [
    'I-02-submission-is-atomic.sql',
    'a ledger row whose audit row is gone',
    () => [['alter table audit_log disable trigger user'], ['delete from audit_log where object_id = $1', idOf('A')]],
  ],
  [
    'I-03-one-key-one-effect.sql',
    'a key whose effect has no answer',
    () => [[`insert into idempotency (actor, route, key, body_hash) values ('x', 'submit', 'lost-key-1', '\\x00')`]],
  ],
  ['I-04-codes-have-no-gaps.sql', 'a gap in the numbers', () => [['update code_counter set last = last + 1']]],
  [
    'I-04-codes-have-no-gaps.sql',
    'a changed number',
    () => [HEAD_OFF, [`update dossier set code = 'H99.1-260928-0009' where id = $1`, idOf('A')]],
  ],
  [
    'I-05-ledger-agrees.sql',
    'a row taken out',
    () => [OFF, ['delete from dossier_event where dossier_id = $1 and version = 2', idOf('A')]],
  ],
  [
    'I-05-ledger-agrees.sql',
    'a rewritten due date of the cache',
    () => [HEAD_OFF, [`update dossier set due_at = due_at + interval '30 days' where id = $1`, idOf('D')]],
  ],
  [
    'I-05-acts-were-authorised.sql',
    'an officer without the role',
    () => [
      OFF,
      [
        `update dossier_event set actor_kind = 'officer', actor_id = gen_random_uuid()::text, actor_role = 'receptionist' where dossier_id = $1`,
        idOf('A'),
      ],
    ],
  ],
  [
    'I-06-due-dates-are-explained.sql',
    'a due date moved without a clock effect',
    () => [
      OFF,
      ['alter table dossier_event drop constraint dossier_event_due_reason'],
      [`update dossier_event set due_at = due_at + interval '5 days' where dossier_id = $1 and version = 3`, idOf('C')],
    ],
  ],
  [
    'I-06-due-dates-are-explained.sql',
    'a due date moved without a reason',
    () => [
      OFF,
      [
        `update dossier_event set clock_effect = 'adjust', calendar_revision = 9001, due_at = due_at + interval '5 days' where dossier_id = $1 and version = 3`,
        idOf('C'),
      ],
    ],
  ],
  [
    'I-07-stored-bytes-are-described.sql',
    'a stored document with half a hash',
    () => [
      [
        `insert into document (owner_kind, owner_id, state, object_key, size, sha256, media_type, sealed_name, wrapped_key, stored_at) values ('system', 'x', 'stored', 'k', 1, '\\x00', 'application/pdf', '\\x00', '\\x00', app_now())`,
      ],
    ],
  ],
  ['I-12-append-only.sql', 'a grant too many', () => [['grant update on dossier_event to mc_officer']]],
  ['I-12-append-only.sql', 'a grant on one column of a partition', () => [['grant update (due_at) on dossier_event_default to mc_worker']]],
  ['I-12-append-only.sql', 'a trigger switched off', () => [['alter table audit_log disable trigger audit_log_append_only']]],
  [
    'I-13-hash-chain.sql',
    'a rewritten reason',
    () => [OFF, [`update dossier_event set reason_code = 'other' where dossier_id = $1 and version = 1`, idOf('A')]],
  ],
  [
    'I-13-hash-chain.sql',
    'a rewritten row with a new hash of its own',
    () => [OFF, [`update dossier_event e set hash = sha256('x') where dossier_id = $1 and version = 1`, idOf('A')]],
  ],
  [
    'I-15-marks-behind-the-ledger.sql',
    'a mark ahead of the ledger',
    () => [[`insert into delivery (consumer, dossier_id, delivered_version) values ('notification', $1, 9)`, idOf('A')]],
  ],
  [
    'I-17-figures-fold-the-ledger.sql',
    'an end that the ledger does not know',
    () => [HEAD_OFF, [`update dossier set status = 'stopped' where id = $1`, idOf('D')]],
  ],
  [
    'I-17-sums-equal-a-recount.sql',
    'a late dossier counted as on time',
    () => [[`update dossier_figure set standing = 'on_time' where dossier_id = $1`, idOf('C')]],
  ],
  [
    'I-17-sums-equal-a-recount.sql',
    'a received dossier that is not counted',
    () => [['delete from dossier_figure where dossier_id = $1', idOf('D')]],
  ],
  ['I-17-sums-equal-a-recount.sql', 'a day with one more', () => [['update figure_day set on_time = on_time + 1']]],
  ['I-17-sums-equal-a-recount.sql', 'a month with one less', () => [['update figure_month set late = late - 1']]],
  ['I-17-sums-equal-a-recount.sql', 'open work that is gone', () => [['delete from figure_open']]],
  [
    'I-25-money-balances.sql',
    'a payment without lines',
    () => [[`insert into payment (dossier_id, reference, amount, method) values ($1, 'MCTEST', 1000, 'cash')`, idOf('A')]],
  ],
  [
    'I-25-money-balances.sql',
    'a settled obligation that nobody paid',
    () => [
      [
        `insert into obligation (dossier_id, kind, code, name, amount, explanation, collect, state) values ($1, 'fee', 'x', '{}', 1000, '{}', 'before', 'settled')`,
        idOf('A'),
      ],
    ],
  ],
  [
    'I-18-attached-documents-are-stored.sql',
    'a paper that was never stored',
    () => [
      [`insert into dossier_component (dossier_id, code) values ($1, 'P1')`, idOf('A')],
      [
        `insert into document (id, owner_kind, owner_id, sealed_name, wrapped_key) values ('01900000-0000-7000-8000-000000000001', 'system', 'x', '\\x00', '\\x00')`,
      ],
      [
        `insert into component_document (dossier_id, component_code, document_id) values ($1, 'P1', '01900000-0000-7000-8000-000000000001')`,
        idOf('A'),
      ],
    ],
  ],
];

it.each(PLANTED)('%s finds %s', async (file, _, plant) => {
  expect(await found(file, plant())).not.toEqual([]);
});

it('plants a fault for every checker', () => {
  expect([...new Set(PLANTED.map(([file]) => file))].sort()).toEqual(FILES.sort());
});
