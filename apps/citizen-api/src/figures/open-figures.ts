import { ANONYMOUS } from '@app/identity';
import { listUnits } from '@app/organisation';
import { Database, RouteNotFound } from '@app/platform';
import { overdueForPublic, report0206a, type OpenDossier } from '@app/statistics';
import { localDay } from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { PORTAL_ZONE } from '../portal/portal.tokens.js';

export interface OfficeFigures {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly resolved: number;
  /** On time or early against the date in force. */
  readonly onTime: number;
  /** The same against the first date promised. */
  readonly onTimeOriginal: number;
  /** Open now, and past the date in force. */
  readonly overdue: number;
}

/** What one office has not answered in time: codes and procedures, nobody's name. */
export interface LateOffice {
  readonly name: { readonly vi: string; readonly en: string };
  readonly late: readonly OpenDossier[];
  /** There are more than are listed. */
  readonly more: boolean;
  readonly now: Date;
}

export interface OnTimeFigures {
  readonly from: string;
  readonly to: string;
  readonly knownAt: Date;
  readonly offices: readonly OfficeFigures[];
  readonly total: Sums;
}

export type Sums = Omit<OfficeFigures, 'name' | 'code'>;

const KEPT_MS = 60_000;
const MOST_LATE = 100;

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

  /** The dossiers of an office that are late now, longest first. @throws RouteNotFound */
  late(code: string): Promise<LateOffice> {
    return this.database.readAs(ANONYMOUS, async (tx) => {
      const unit = (await listUnits(tx)).find((one) => one.code === code);
      if (unit === undefined) throw new RouteNotFound();
      const { items, next } = await overdueForPublic(tx, { unitIds: 'all', unitId: unit.id, zone: this.zone, limit: MOST_LATE });
      return { name: unit.name, late: items, more: next !== null, now: tx.now };
    });
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
        offices: report.rows.flatMap(({ key, name, ...row }) =>
          key === null || name === null || row.columns.resolved + row.columns.overdue === 0 ? [] : [{ code: key, name, ...counted(row) }],
        ),
        total: counted(report.total),
      };
    });
  }
}

function counted({ columns, original }: Pick<Awaited<ReturnType<typeof report0206a>>['total'], 'columns' | 'original'>): Sums {
  return {
    resolved: columns.resolved,
    onTime: columns.early + columns.onTime,
    onTimeOriginal: original.early + original.onTime,
    overdue: columns.overdue,
  };
}
