import type { Database, DatabaseActor } from '@app/platform';
import type { DocumentVault, StoredDocument } from '../document-vault.js';
import { PreviewNotPossible } from '../documents.errors.js';
import { openScan } from './open-scan.js';
import { takePages, type TakenPage } from './take-pages.js';

export interface ScanPage {
  readonly number: number;
  /** Points, as the page is shown. */
  readonly width: number;
  readonly height: number;
}

export interface WantedPart {
  readonly name: string;
  readonly pages: readonly TakenPage[];
}

/** One file from the scanner, cut into documents of their own; only by the person who uploaded it, and the file stays as it came. */
export class ScanParts {
  constructor(
    private readonly database: Database,
    private readonly vault: DocumentVault,
  ) {}

  /** @throws DocumentNotFound, DocumentNotReady, PreviewNotPossible, EncryptedPdf, DamagedFile, TooManyPages */
  async pages(actor: DatabaseActor, id: string): Promise<{ items: ScanPage[] }> {
    const scan = await openScan((await this.read(actor, id)).bytes);
    return {
      items: scan.getPages().map((page, index) => {
        const { width, height } = page.getSize();
        const lies = page.getRotation().angle % 180 !== 0;
        return { number: index + 1, width: Math.round(lies ? height : width), height: Math.round(lies ? width : height) };
      }),
    };
  }

  /** One page by itself, to be looked at. @throws PageUnknown and what `pages` throws */
  async page(actor: DatabaseActor, id: string, page: TakenPage): Promise<{ document: StoredDocument; bytes: Buffer }> {
    const { document, bytes } = await this.read(actor, id);
    return { document, bytes: Buffer.from(await takePages(await openScan(bytes), [page], document.name)) };
  }

  /** Stores each part with its own key and hash; a part is as clean as the scan it comes from. @throws PageUnknown and what `pages` throws */
  async cut(actor: DatabaseActor, id: string, parts: readonly WantedPart[]): Promise<StoredDocument[]> {
    const { document, bytes } = await this.read(actor, id);
    const scan = await openScan(bytes);
    const made: { readonly part: WantedPart; readonly bytes: Uint8Array }[] = [];
    // Everything is cut before anything is stored: a page that is not there leaves nothing behind.
    for (const part of parts) made.push({ part, bytes: await takePages(scan, part.pages, part.name) });
    const stored: StoredDocument[] = [];
    for (const one of made) {
      stored.push(await this.vault.storeOwn(actor, one.bytes, 'application/pdf', `${one.part.name}.pdf`, document.scanState));
    }
    await this.database.writeAs(actor, async (tx) => {
      for (const [index, { pages }] of parts.entries()) {
        await tx.run('insert into document_part (document_id, source_id, pages, turns) values ($1, $2, $3::int[], $4::int[])', [
          stored[index]?.id,
          id,
          pages.map(({ number }) => number),
          pages.map(({ turn }) => turn),
        ]);
      }
      // A part that nobody attaches is collected after a day; the scan must outlive it.
      await tx.run(`update document set keep_until = app_now() + interval '2 days' where id = $1 and attached_at is null`, [id]);
    });
    return stored;
  }

  private async read(actor: DatabaseActor, id: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    const found = await this.database.readAs(actor, async (tx) => {
      await this.vault.refuseForeign(tx, id);
      return this.vault.read(tx, id);
    });
    if (found.document.mediaType !== 'application/pdf') throw new PreviewNotPossible();
    return found;
  }
}
