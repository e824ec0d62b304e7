import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { DocumentVault } from '@app/documents';
import { isRefusal, type Database, type DatabaseActor, type Tx } from '@app/platform';
import { everyCounted, type CountedDossier } from '../figures/drill-down.js';
import type { Scope } from '../figures/figures-query.js';
import { report0206a } from '../figures/report-0206a.js';
import { drillDownOf, figuresOf, MAX_ROWS, type ExportKind, type ExportQuery } from './export-query.js';
import { dossierRow, dossiersSheet, reportSheet } from './sheet.js';
import { csvLine, MEDIA_TYPES, writeSheet, type ExportFormat } from './write-sheet.js';
import { ExportTooLarge } from '../statistics.errors.js';

export interface ExportSettings {
  readonly zone: string;
  /** How long a file is kept; it is collected afterwards. */
  readonly keepHours: number;
}

interface Wanted {
  readonly id: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly query: ExportQuery;
  readonly unitIds: readonly string[] | null;
  readonly state: string;
}

/** Whole counts take longer than a request may. */
const STATEMENT_LIMIT = `set local statement_timeout = '15min'`;
const WANTED = `select id, kind, format, query, unit_ids as "unitIds", state from report_export where id = $1`;

/** Job `export.wanted`: writes the file line by line to the spool, stores it, says how far it is. Begun anew after a crash. */
export class WriteExport {
  constructor(
    private readonly database: Database,
    private readonly vault: DocumentVault,
    private readonly settings: ExportSettings,
  ) {}

  async run(actor: DatabaseActor, exportId: string): Promise<void> {
    const wanted = await this.database.readAs(actor, (tx) => tx.maybeOne<Wanted & Record<string, unknown>>(WANTED, [exportId]));
    if (wanted === null || wanted.state === 'ready' || wanted.state === 'failed') return;
    const path = join(this.vault.spoolFolder, randomUUID());
    try {
      await this.database.writeAs(actor, (tx) =>
        tx.run(`update report_export set state = 'running', rows_done = 0 where id = $1`, [exportId]),
      );
      const rows = await this.write(actor, wanted, path);
      await this.store(actor, wanted, path, rows);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await this.database.writeAs(actor, (tx) =>
        tx.run(`update report_export set state = 'failed', failure = $2, finished_at = app_now() where id = $1`, [exportId, error.code]),
      );
    } finally {
      await this.vault.discardSpooled(path);
    }
  }

  private async write(actor: DatabaseActor, wanted: Wanted, path: string): Promise<number> {
    const { query, format } = wanted;
    const scope: Scope = wanted.unitIds ?? 'all';
    return this.database.readAs(actor, async (tx) => {
      await tx.run(STATEMENT_LIMIT);
      if (wanted.kind === 'report') {
        const report = await report0206a(tx, figuresOf(query, scope, this.settings.zone));
        await writeFile(path, await writeSheet(reportSheet(report), format, tx.now), { mode: 0o600 });
        return report.rows.length + 1;
      }
      const counted = everyCounted(tx, drillDownOf(query, scope, this.settings.zone), query.bucket ?? 'total');
      return format === 'csv' ? this.writeLines(actor, wanted, path, counted) : this.writeWhole(tx, wanted, path, counted);
    });
  }

  private async writeLines(
    actor: DatabaseActor,
    { id, query }: Wanted,
    path: string,
    counted: AsyncGenerator<readonly CountedDossier[]>,
  ): Promise<number> {
    const file = createWriteStream(path, { mode: 0o600 });
    const { title, head } = dossiersSheet(titleOf(query), [], this.settings.zone);
    const line = dossierRow(this.settings.zone);
    let rows = 0;
    file.write(`\uFEFF${csvLine([title])}${csvLine(head)}`);
    for await (const items of counted) {
      const room = file.write(items.map((item) => csvLine(line(item))).join(''));
      rows += items.length;
      if (!room) await once(file, 'drain');
      await this.database.writeAs(actor, (tx) => tx.run('update report_export set rows_done = $2 where id = $1', [id, rows]));
    }
    file.end();
    await finished(file);
    return rows;
  }

  /** A spreadsheet or a PDF stands in memory whole; what may be too big for that was refused, unless it has grown since. */
  private async writeWhole(
    tx: Tx,
    { query, format }: Wanted,
    path: string,
    counted: AsyncGenerator<readonly CountedDossier[]>,
  ): Promise<number> {
    const all: CountedDossier[] = [];
    for await (const items of counted) {
      all.push(...items);
      if (all.length > MAX_ROWS[format]) throw new ExportTooLarge(all.length, MAX_ROWS[format]);
    }
    const sheet = dossiersSheet(titleOf(query), all, this.settings.zone);
    await writeFile(path, await writeSheet(sheet, format, tx.now), { mode: 0o600 });
    return all.length;
  }

  private async store(actor: DatabaseActor, { id, kind, format, query }: Wanted, path: string, rows: number): Promise<void> {
    const { until } = await this.database.readAs(actor, (tx) =>
      tx.one<{ until: Date }>('select app_now() + make_interval(hours => $1) as until', [this.settings.keepHours]),
    );
    const name = `${kind === 'report' ? 'II.06a' : (query.bucket ?? 'total')}-${query.from}-${query.to}.${format}`;
    const document = await this.vault.storeOwnFile(actor, path, MEDIA_TYPES[format], name, until);
    await this.database.writeAs(actor, (tx) =>
      tx.run(
        `update report_export set state = 'ready', document_id = $2, rows_done = $3, finished_at = app_now(), keep_until = $4 where id = $1`,
        [id, document.id, rows, until],
      ),
    );
  }
}

export function titleOf({ bucket, from, to }: Pick<ExportQuery, 'bucket' | 'from' | 'to'>): string {
  return `Hồ sơ tính ở cột "${bucket ?? 'total'}", kỳ ${from} đến ${to}`;
}
