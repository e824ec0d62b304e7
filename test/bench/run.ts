import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { bench as benchCalendar } from './calendar.bench.js';
import { benchStatistics } from './figures.bench.js';
import { benchInbox } from './inbox.bench.js';
import { benchRead } from './read.bench.js';
import { benchSearch } from './search.bench.js';
import { benchSubmit } from './submit.bench.js';
import { BenchWorld } from './support/bench-world.js';
import { benchWeb } from './web.bench.js';

interface Benchmark {
  /** Rows generated where `--size` does not say otherwise. */
  readonly size?: number;
  readonly run: (world: BenchWorld, size: number) => Promise<void>;
}

/** One after the other on one server: each generates what it needs and says how many rows it met. */
const ON_A_SERVER: Record<string, Benchmark> = {
  submit: { run: benchSubmit },
  read: { run: benchRead },
  search: { size: 6_000, run: benchSearch },
  inbox: { size: 20_000, run: benchInbox },
  statistics: { size: 100_000, run: benchStatistics },
};
const NAMES = ['calendar', ...Object.keys(ON_A_SERVER), 'web'];

/** `npm run bench [-- name ...] [--size rows]`: prints figures, asserts nothing. Exit code 1 when one could not be measured. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { size: { type: 'string' } } });
  const unknown = positionals.filter((name) => !NAMES.includes(name));
  const size = values.size === undefined ? undefined : Number(values.size);
  if (unknown.length > 0) throw new Error(`No benchmark ${unknown.join(', ')}; there are ${NAMES.join(', ')}`);
  if (size !== undefined && !(Number.isInteger(size) && size >= 1_000 && size <= 10_000_000))
    throw new Error('--size is a number of rows from 1000 to 10000000');
  const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);

  console.log(
    `node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, commit ${commit()}; client, applications and server share them`,
  );
  if (wanted('calendar')) await measured('calendar', async () => benchCalendar());
  if (wanted('web')) await measured('web', benchWeb);
  const onAServer = Object.entries(ON_A_SERVER).filter(([name]) => wanted(name));
  if (onAServer.length === 0) return;
  const world = await BenchWorld.start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void world.stop().finally(() => process.exit(130)));
  try {
    for (const [name, { size: usual = 0, run }] of onAServer) await measured(name, () => run(world, size ?? usual));
  } finally {
    await world.stop();
  }
}

async function measured(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.exitCode = 1;
    console.log(`\n${name}: not measured: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
