import 'reflect-metadata';
import { isRefusal, openDatabase, type Database } from '@app/platform';
import { report0206a, STATISTICS_TEXTS } from '@app/statistics';
import { system } from '@app/identity';
import { ownerUrl } from './owner-url.js';
import { BadArguments, readArguments, USAGE, type ReportArguments } from './report/arguments.js';
import { tableOf } from './report/table.js';

/** `npm run -s report -- --form II.06a --from … --to …`: the figures of the screen on the command line, as JSON or as a table. */
async function main(argv: readonly string[]): Promise<void> {
  const asked = readArguments(argv);
  const database = await openDatabase({ url: ownerUrl(), poolSize: 1, production: false, testClock: true, entities: [] });
  try {
    process.stdout.write(await answer(database, asked));
  } finally {
    await database.close();
  }
}

function answer(database: Database, asked: ReportArguments): Promise<string> {
  return database.readAs(system('command'), async (tx) => {
    const unit = asked.unit === undefined ? null : await tx.maybeOne<{ id: string }>('select id from unit where code = $1', [asked.unit]);
    if (asked.unit !== undefined && unit === null) throw new BadArguments(`--unit ${asked.unit}: there is no unit with this code.`);
    const report = await report0206a(tx, {
      from: asked.from,
      to: asked.to,
      asOf: asked.asOf,
      groupBy: asked.by,
      unitIds: 'all',
      unitId: unit?.id,
      fieldCode: asked.field,
      granularity: asked.granularity,
      zone: process.env['TIME_ZONE'] ?? 'Asia/Ho_Chi_Minh',
    });
    return asked.json ? `${JSON.stringify(report, null, 1)}\n` : tableOf(report);
  });
}

function messageOf(error: unknown): string {
  if (error instanceof BadArguments) return `${error.message}\n${USAGE}`;
  if (isRefusal(error)) {
    const text = STATISTICS_TEXTS[error.code]?.en;
    if (text !== undefined) return `${text.title}. ${text.remedy.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(error.params[name]))}`;
  }
  return error instanceof Error ? error.message : String(error);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`report: ${messageOf(error)}\n`);
  process.exitCode = 1;
});
