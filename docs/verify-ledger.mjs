// Verifies ledger rows without the product: node verify-ledger.mjs < rows.json (format: ledger-format.md). Says OK or the first bad row.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const FIELDS = [
  'hash_format',
  'previous_hash',
  'dossier_id',
  'version',
  'action',
  'from_status',
  'to_status',
  'actor_kind',
  'actor_id',
  'actor_role',
  'unit_id',
  'on_behalf_of',
  'effective_at',
  'effective_cause',
  'recorded_at',
  'reason_code',
  'text_ref',
  'legal_basis',
  'clock_effect',
  'previous_due_at',
  'due_at',
  'calendar_revision',
  'details',
  'payload_hash',
];
const field = (value) => (value === null || value === undefined ? '-,' : `${Buffer.byteLength(value, 'utf8')}:${value},`);

const rows = JSON.parse(readFileSync(0, 'utf8'));
const dossiers = Map.groupBy
  ? Map.groupBy(rows, (row) => row.dossier_id)
  : rows.reduce((map, row) => map.set(row.dossier_id, [...(map.get(row.dossier_id) ?? []), row]), new Map());

function problemOf(row, index, before) {
  if (row.hash_format !== '1') return 'unknown hash format';
  if (row.version !== String(index + 1)) return 'version missing or double';
  if (row.previous_hash !== (before?.hash ?? '0'.repeat(64))) return 'the chain is broken';
  if (row.from_status !== (before?.to_status ?? null)) return 'does not begin where the row before ended';
  if (
    createHash('sha256')
      .update(FIELDS.map((name) => field(row[name])).join(''), 'utf8')
      .digest('hex') !== row.hash
  )
    return 'the content differs from its hash';
  return null;
}

for (const [dossier, events] of dossiers) {
  events.sort((a, b) => Number(a.version) - Number(b.version));
  for (const [index, row] of events.entries()) {
    const problem = problemOf(row, index, events[index - 1]);
    if (problem !== null) {
      console.log(`BAD ${dossier} version ${row.version}: ${problem}`);
      process.exit(1);
    }
  }
}
console.log(`OK ${rows.length} rows of ${dossiers.size} dossiers`);
