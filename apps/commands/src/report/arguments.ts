import { parseArgs } from 'node:util';
import { GROUPINGS, type Grouping } from '@app/statistics';

export interface ReportArguments {
  readonly from: string;
  readonly to: string;
  readonly asOf: string | undefined;
  readonly unit: string | undefined;
  readonly field: string | undefined;
  readonly by: Grouping;
  readonly granularity: 'DATE' | 'INSTANT';
  readonly json: boolean;
}

export const USAGE =
  'npm run -s report -- --form II.06a --from 2026-10-01 --to 2026-10-31 [--as-of 2026-11-05] [--unit CODE] [--field CODE] [--by field|unit|procedure|channel|total] [--granularity DATE|INSTANT] [--json]';

/** A message for the person at the keyboard; printed without a stack. */
export class BadArguments extends Error {}

/** @throws BadArguments naming what is wrong */
export function readArguments(argv: readonly string[]): ReportArguments {
  const values = parse(argv);
  if (values.form !== 'II.06a') throw new BadArguments('--form must be II.06a, the only form there is yet.');
  const { from, to, by = 'field', granularity = 'DATE' } = values;
  if (from === undefined || to === undefined) throw new BadArguments('--from and --to are needed, as year-month-day.');
  const grouping = GROUPINGS.find((known) => known === by);
  if (grouping === undefined) throw new BadArguments(`--by must be one of ${GROUPINGS.join(', ')}.`);
  if (granularity !== 'DATE' && granularity !== 'INSTANT') throw new BadArguments('--granularity must be DATE or INSTANT.');
  return { from, to, asOf: values['as-of'], unit: values.unit, field: values.field, by: grouping, granularity, json: values.json ?? false };
}

function parse(
  argv: readonly string[],
): Partial<Record<'form' | 'from' | 'to' | 'as-of' | 'unit' | 'field' | 'by' | 'granularity', string>> & { json?: boolean } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: {
        form: text,
        from: text,
        to: text,
        'as-of': text,
        unit: text,
        field: text,
        by: text,
        granularity: text,
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
}
