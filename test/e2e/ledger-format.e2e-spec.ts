import pg from 'pg';
import { moveClock, seedDossiers, seedPlaces } from '../support/seed-dossiers.js';
import { SIXTEEN } from '../support/sixteen-dossiers.js';
import { exportStatement, vectors, verifyLedger, type LedgerRow } from '../support/verify-ledger.js';

const owner = new pg.Pool({ connectionString: process.env['OWNER_URL'], max: 2 });
owner.on('error', () => undefined);
afterAll(() => owner.end());

it('prints three vectors whose hashes the database computes alike', async () => {
  const rows = vectors();
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const { rows: answers } = await owner.query<{ hash: string }>(
      `select encode(ledger_hash(r), 'hex') as hash
         from jsonb_populate_record(null::dossier_event, $1::jsonb || jsonb_build_object('previous_hash', '\\x' || ($1::jsonb ->> 'previous_hash'), 'payload_hash', '\\x' || ($1::jsonb ->> 'payload_hash'))) r`,
      [JSON.stringify({ ...row, hash: null })],
    );
    expect(answers[0]?.hash).toBe(row['hash']);
  }
});

it('prints three vectors that the stand-alone verifier accepts', () => {
  expect(verifyLedger(vectors())).toBe('OK 3 rows of 1 dossiers');
});

it('exports a real ledger that the stand-alone verifier accepts', async () => {
  await seedDossiers(owner, await seedPlaces(owner), SIXTEEN.slice(0, 6));
  await moveClock(owner, '2026-11-12 10:00');
  const { rows } = await owner.query<{ rows: LedgerRow[] }>(exportStatement());
  const exported = rows[0]?.rows ?? [];
  expect(exported.length).toBeGreaterThan(10);
  expect(verifyLedger(exported)).toBe(`OK ${exported.length} rows of 6 dossiers`);
});

it.each([
  [
    'a changed due date',
    (rows: LedgerRow[]) => rows.map((row, index) => (index === 1 ? { ...row, due_at: '2026-12-31T02:00:00.000000Z' } : row)),
    'the content differs from its hash',
  ],
  ['a row taken out', (rows: LedgerRow[]) => rows.filter((_, index) => index !== 1), 'version missing or double'],
  [
    'an actor made absent',
    (rows: LedgerRow[]) => rows.map((row, index) => (index === 2 ? { ...row, unit_id: null } : row)),
    'the content differs from its hash',
  ],
  [
    'another beginning',
    (rows: LedgerRow[]) => rows.map((row, index) => (index === 0 ? { ...row, previous_hash: 'ff'.repeat(32) } : row)),
    'the chain is broken',
  ],
] as const)('finds %s', (_, plant, problem) => {
  expect(verifyLedger(plant(vectors()))).toContain(problem);
});
