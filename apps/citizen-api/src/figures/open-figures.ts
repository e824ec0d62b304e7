import { ANONYMOUS } from '@app/identity';
import { Database } from '@app/platform';
import { report0206a } from '@app/statistics';
import { localDay } from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { PORTAL_ZONE } from '../portal/portal.tokens.js';

export interface OfficeFigures {
  readonly name: { readonly vi: string; readonly en: string };
  readonly resolved: number;
  /** On time or early against the date in force. */
  readonly onTime: number;
  /** The same against the first date promised. */
  readonly onTimeOriginal: number;
}

export interface OnTimeFigures {
  readonly from: string;
  readonly to: string;
  readonly knownAt: Date;
  readonly offices: readonly OfficeFigures[];
  readonly total: Omit<OfficeFigures, 'name'>;
}

const KEPT_MS = 60_000;

/** The open on-time figures of every office: counted from the ledger like the statutory report, the same for everybody, kept for a minute. */
@Injectable()
export class OpenFigures {
  private readonly kept = new Map<string, { readonly value: Promise<OnTimeFigures>; readonly until: number }>();

  constructor(
    private readonly database: Database,
    @Inject(PORTAL_ZONE) private readonly zone: string,
  ) {}

  /** @param days how many days up to today count. */
  lastDays(days: number): Promise<OnTimeFigures> {
    const key = String(days);
    const known = this.kept.get(key);
    const now = performance.now();
    if (known !== undefined && known.until > now) return known.value;
    const value = this.count(days);
    this.kept.set(key, { value, until: now + KEPT_MS });
    value.catch(() => this.kept.delete(key));
    return value;
  }

  private count(days: number): Promise<OnTimeFigures> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const to = localDay(tx.now, this.zone);
      const from = new Date(Date.parse(`${to}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
      const report = await report0206a(tx, { from, to, unitIds: 'all', zone: this.zone, groupBy: 'unit' });
      return {
        from,
        to,
        knownAt: tx.now,
        offices: report.rows.flatMap(({ name, ...row }) =>
          name === null || row.columns.resolved === 0 ? [] : [{ name, ...counted(row) }],
        ),
        total: counted(report.total),
      };
    });
  }
}

function counted({
  columns,
  original,
}: Pick<Awaited<ReturnType<typeof report0206a>>['total'], 'columns' | 'original'>): Omit<OfficeFigures, 'name'> {
  return {
    resolved: columns.resolved,
    onTime: columns.early + columns.onTime,
    onTimeOriginal: original.early + original.onTime,
  };
}
