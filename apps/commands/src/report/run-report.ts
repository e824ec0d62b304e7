import { system } from '@app/identity';
import { isRefusal, openDatabase, type Tx } from '@app/platform';
import { report0206a, STATISTICS_TEXTS, type Report0206a } from '@app/statistics';
import { BadArguments, readArguments, USAGE, type ReportArguments } from './arguments.js';
import { tableOf } from './table.js';

/** The figures of the screen as text: JSON or an aligned table. @throws BadArguments and the refusals of the library */
export async function runReport(argv: readonly string[], url: () => string, zone: string): Promise<string> {
  const asked = readArguments(argv);
  const database = await openDatabase({ url: url(), poolSize: 1, production: false, testClock: true, entities: [] });
  try {
    const report = await database.readAs(system('command'), (tx) => figures(tx, asked, zone));
    return asked.json ? `${JSON.stringify(report, null, 1)}\n` : tableOf(report);
  } finally {
    await database.close();
  }
}

async function figures(tx: Tx, asked: ReportArguments, zone: string): Promise<Report0206a> {
  const unit = asked.unit === undefined ? null : await tx.maybeOne<{ id: string }>('select id from unit where code = $1', [asked.unit]);
  if (asked.unit !== undefined && unit === null) throw new BadArguments(`--unit ${asked.unit}: there is no unit with this code.`);
  return report0206a(tx, {
    from: asked.from,
    to: asked.to,
    asOf: asked.asOf,
    groupBy: asked.by,
    unitIds: 'all',
    unitId: unit?.id,
    fieldCode: asked.field,
    granularity: asked.granularity,
    zone,
  });
}

/** What went wrong, for the person at the keyboard. */
export function reportProblem(error: unknown): string {
  if (error instanceof BadArguments) return `${error.message}\n${USAGE}`;
  const text = isRefusal(error) ? STATISTICS_TEXTS[error.code]?.en : undefined;
  if (text !== undefined && isRefusal(error)) {
    return `${text.title}. ${text.remedy.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(error.params[name]))}`;
  }
  return error instanceof Error ? error.message : String(error);
}
