import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CalendarData } from '@app/calendar';
import { DueDesk } from './due/answer-questions.js';
import { readLines } from './due/read-lines.js';

/**
 * `npm run -s due < questions`: one JSON question per line, one JSON answer per line, in the same order. Works on the shipped calendar and
 * needs no database: `{"start":"2026-11-19T16:30:00+07:00","quantity":5,"unit":"WORKING_DAY"}`.
 */
async function main(): Promise<void> {
  const seed = join(projectRoot(dirname(fileURLToPath(import.meta.url))), 'migrations', 'seed');
  const calendar = readJson<CalendarData>(join(seed, 'calendar', 'vn-civil-service.json'));
  const { units } = readJson<{ units: readonly { code: string }[] }>(join(seed, 'organisation.json'));
  const desk = new DueDesk(
    calendar,
    units.map(({ code }) => code),
  );
  process.stdin.setEncoding('utf8');
  for await (const lines of readLines(process.stdin)) {
    const answers = lines.map((line) => `${desk.answer(line)}\n`).join('');
    if (!process.stdout.write(answers)) await once(process.stdout, 'drain');
  }
}

/** Sources and build output lie at different depths below it. */
function projectRoot(from: string): string {
  const parent = dirname(from);
  return existsSync(join(from, 'package.json')) || parent === from ? from : projectRoot(parent);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

// The reader may go away first (`| head`): nothing is left to say then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().catch((error: unknown) => {
  process.stderr.write(`due: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
