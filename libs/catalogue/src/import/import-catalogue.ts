import { recordAudit } from '@app/audit';
import type { OfficerActor } from '@app/identity';
import { isRefusal, type Database } from '@app/platform';
import { ImportUnusable } from '../catalogue.errors.js';
import { importReport, type ImportReport } from './import-report.js';
import { CatalogueReader } from './read-catalogue-texts.js';
import { storeImport, type StoredImport } from './store-import.js';

/** One file as it was sent; a file that is too long comes without its text. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  readonly text: string;
}

export interface ImportAnswer {
  readonly report: ImportReport;
  readonly stored: readonly (
    StoredImport | { readonly code: string; readonly outcome: 'failed'; readonly published: false; readonly reason: string }
  )[];
  /** How many of each outcome. */
  readonly counts: Readonly<Record<string, number>>;
}

/** An import through the console: the same reading and storing as on the command line, by a person who is named in the audit. */
export class ImportCatalogue {
  constructor(
    private readonly database: Database,
    private readonly localDay: (now: Date) => string,
  ) {}

  async run(
    actor: OfficerActor,
    files: readonly SentFile[],
    { publish, dryRun }: { publish: boolean; dryRun: boolean },
  ): Promise<ImportAnswer> {
    const usable = files.filter(({ name }) => /\.json$/iu.test(name));
    if (usable.length === 0) throw new ImportUnusable('NO_JSON_FILES');
    const reader = new CatalogueReader();
    const outcomes = usable.map(({ name, size, text }) => reader.read(name, size, () => text));
    const stored: ImportAnswer['stored'][number][] = [];
    for (const outcome of dryRun ? [] : outcomes) if ('read' in outcome) stored.push(await this.storeOne(actor, outcome.read, publish));
    const counts: Record<string, number> = {};
    for (const { outcome } of stored) counts[outcome] = (counts[outcome] ?? 0) + 1;
    counts['published'] = stored.filter(({ published }) => published).length;
    if (!dryRun)
      await this.database.writeAs(actor, (tx) =>
        recordAudit(tx, {
          action: 'catalogue.import',
          objectKind: 'catalogue',
          objectId: 'national',
          details: { files: usable.length, publish, ...counts },
        }),
      );
    return { report: importReport(outcomes), stored, counts };
  }

  /** One transaction per procedure: one that is refused is reported, and the others are in. */
  private async storeOne(
    actor: OfficerActor,
    read: Parameters<typeof storeImport>[1],
    publish: boolean,
  ): Promise<ImportAnswer['stored'][number]> {
    try {
      return await this.database.writeAs(actor, (tx) => storeImport(tx, read, { readOn: this.localDay(tx.now), publish }));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { code: read.file.code, outcome: 'failed', published: false, reason: `NOT_STORED: ${error.code}` };
    }
  }
}
