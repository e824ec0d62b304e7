import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addJob, type Database, type DatabaseActor, type Keyring, type Tx } from '@app/platform';
import { inspectContent, type MediaType } from './content/inspect-content.js';
import { DocumentNotFound, DocumentNotReady, FileTooLarge, StoreUnavailable } from './documents.errors.js';
import { sealedSize, SealStream, UnsealStream } from './store/sealed-stream.js';
import type { Scanner } from './scan/scanner.port.js';
import { ObjectMissing, type ObjectStore } from './store/object-store.port.js';

declare module '@app/platform' {
  interface Jobs {
    'upload.stored': { documentId: string };
  }
}

export interface StoredDocument {
  readonly id: string;
  readonly size: number;
  /** hex */
  readonly sha256: string;
  readonly mediaType: string;
  readonly name: string;
  readonly scanState: string;
}

export interface VaultSettings {
  readonly spoolFolder: string;
  readonly maxBytes: number;
  readonly scanning: boolean;
}

/** Files with their rows. The row comes first, then the object, then the row says stored: nothing acknowledged is lost, an orphan is found. */
export class DocumentVault {
  constructor(
    private readonly database: Database,
    private readonly store: ObjectStore,
    private readonly keyring: Keyring,
    private readonly settings: VaultSettings,
  ) {}

  get spoolFolder(): string {
    return this.settings.spoolFolder;
  }

  get maxBytes(): number {
    return this.settings.maxBytes;
  }

  /** Checks, hashes, encrypts and stores a spooled file. @throws every error of inspectContent; FileTooLarge; StoreUnavailable */
  async storeSpooled(actor: DatabaseActor, spooledPath: string, fileName: string): Promise<StoredDocument> {
    const { size } = await stat(spooledPath);
    if (size > this.settings.maxBytes) throw new FileTooLarge(this.settings.maxBytes);
    const mediaType = await inspectContent(spooledPath, fileName);
    return this.keep(actor, () => createReadStream(spooledPath), size, mediaType, fileName, this.settings.scanning ? 'pending' : 'off');
  }

  /**
   * A document made by ourselves (slip, result, signed revision): not scanned, it is ours.
   * @param scanState of what it was made of, where that came from outside
   */
  async storeOwn(
    actor: DatabaseActor,
    bytes: Uint8Array,
    mediaType: MediaType,
    fileName: string,
    scanState = 'clean',
  ): Promise<StoredDocument> {
    return this.keep(actor, () => Readable.from([Buffer.from(bytes)]), bytes.length, mediaType, fileName, scanState);
  }

  /**
   * A file of ours that is too big to hold in memory and belongs to nothing for ever, such as an export: it is collected once its time is over.
   * @param path in the spool; the caller removes it
   */
  async storeOwnFile(actor: DatabaseActor, path: string, mediaType: string, fileName: string, keepUntil: Date): Promise<StoredDocument> {
    const { size } = await stat(path);
    return this.keep(actor, () => createReadStream(path), size, mediaType, fileName, 'clean', keepUntil);
  }

  /** Writes bytes to the spool, for callers that hold them in memory. @returns the path; the caller removes it. */
  async spool(bytes: Uint8Array): Promise<string> {
    const path = join(this.settings.spoolFolder, randomUUID());
    await writeFile(path, bytes, { mode: 0o600 });
    return path;
  }

  private async keep(
    actor: DatabaseActor,
    source: () => Readable,
    size: number,
    mediaType: string,
    fileName: string,
    scanState: string,
    keepUntil: Date | null = null,
  ): Promise<StoredDocument> {
    const id = randomUUID();
    const wrapped = this.keyring.newWrappedKey(id);
    const key = this.keyring.openKey(wrapped, id);
    const name = cleanName(fileName);
    const now = await this.database.writeAs(actor, async (tx) => {
      await tx.run(
        `insert into document (id, owner_kind, owner_id, scan_state, sealed_name, wrapped_key, keep_until) values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          actor.kind === 'anonymous' ? 'system' : actor.kind,
          actor.id,
          scanState,
          key.seal(name, `document-name:${id}`),
          wrapped,
          keepUntil,
        ],
      );
      return tx.now;
    });
    const objectKey = `docs/${now.getUTCFullYear()}/${String(now.getUTCMonth() + 1).padStart(2, '0')}/${randomUUID()}`;
    const plain = createHash('sha256');
    const sealed = createHash('sha256');
    const measured = new Transform({
      transform(chunk: Buffer, _, done) {
        plain.update(chunk);
        done(null, chunk);
      },
    });
    const hashed = new Transform({
      transform(chunk: Buffer, _, done) {
        sealed.update(chunk);
        done(null, chunk);
      },
    });
    try {
      const ready = pipeline(source(), measured, new SealStream(key.bytes, `document:${id}`), hashed);
      await Promise.all([ready, this.store.put(objectKey, hashed, sealedSize(size))]);
    } catch {
      throw new StoreUnavailable();
    }
    const sha256 = plain.digest();
    await this.database.writeAs(actor, async (tx) => {
      await tx.run(
        `update document set state = 'stored', object_key = $2, size = $3, sha256 = $4, stored_sha256 = $5, media_type = $6, stored_at = app_now() where id = $1 and state = 'uploading'`,
        [id, objectKey, size, sha256, sealed.digest(), mediaType],
      );
      if (scanState === 'pending') await addJob(tx, 'upload.stored', { documentId: id });
    });
    return { id, size, sha256: sha256.toString('hex'), mediaType, name, scanState };
  }

  /** Bytes of a stored document. Whether the caller may have them was decided before: this lib knows no dossier. */
  async read(tx: Tx, id: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    const { document, stream } = await this.open(tx, id);
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (createHash('sha256').update(bytes).digest('hex') !== document.sha256) throw new StoreUnavailable();
    return { document, bytes };
  }

  async open(tx: Tx, id: string): Promise<{ document: StoredDocument; stream: Readable }> {
    const row = await tx.maybeOne<DocumentRow>(`select ${COLUMNS} from document where id = $1 and state = 'stored'`, [id]);
    if (row === null) throw new DocumentNotFound();
    if (row.scan_state !== 'clean' && row.scan_state !== 'off') throw new DocumentNotReady(row.scan_state);
    const key = this.keyring.openKey(row.wrapped_key, id);
    try {
      const sealed = await this.store.get(row.object_key);
      const plain = new UnsealStream(key.bytes, `document:${id}`);
      sealed.on('error', (error) => plain.destroy(error));
      return { document: this.describe(row), stream: sealed.pipe(plain) };
    } catch (error) {
      if (error instanceof ObjectMissing) throw new DocumentNotFound();
      throw new StoreUnavailable();
    }
  }

  /** @throws DocumentNotFound when the document is not a stored one of this person. */
  async refuseForeign(tx: Tx, id: string): Promise<void> {
    const own = await tx.maybeOne(
      `select 1 from document where id = $1 and state = 'stored' and owner_kind = $2 and owner_id = $3 and scan_state in ('clean', 'pending', 'off')`,
      [id, tx.actor.kind, tx.actor.id],
    );
    if (own === null) throw new DocumentNotFound();
  }

  /** Job `upload.stored`: the verdict is written once; an infected or unscannable file is never opened again. Throws while the scanner is away. */
  async scan(actor: DatabaseActor, id: string, scanner: Scanner): Promise<void> {
    const row = await this.database.readAs(actor, (tx) =>
      tx.maybeOne<DocumentRow & Record<string, unknown>>(
        `select ${COLUMNS} from document where id = $1 and state = 'stored' and scan_state = 'pending'`,
        [id],
      ),
    );
    if (row === null) return;
    const sealed = await this.store.get(row.object_key);
    const plain = new UnsealStream(this.keyring.openKey(row.wrapped_key, id).bytes, `document:${id}`);
    sealed.on('error', (error) => plain.destroy(error));
    const verdict = await scanner.scan(sealed.pipe(plain));
    await this.database.writeAs(actor, (tx) =>
      tx.run(`update document set scan_state = $2 where id = $1 and scan_state = 'pending'`, [id, verdict]),
    );
  }

  /** Views of several documents, in the order asked. */
  async describeAll(tx: Tx, ids: readonly string[]): Promise<StoredDocument[]> {
    if (ids.length === 0) return [];
    const rows = await tx.rows<DocumentRow>(`select ${COLUMNS} from document where id = any($1::uuid[]) and state = 'stored'`, [ids]);
    const byId = new Map(rows.map((row) => [row.id, this.describe(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private describe(row: DocumentRow): StoredDocument {
    const name = this.keyring.openKey(row.wrapped_key, row.id).open(row.sealed_name, `document-name:${row.id}`).toString('utf8');
    return {
      id: row.id,
      size: Number(row.size),
      sha256: row.sha256.toString('hex'),
      mediaType: row.media_type,
      name,
      scanState: row.scan_state,
    };
  }

  /**
   * Deletes uploads that were never attached, and files that were to be kept until a time that is over. Two phases (deleting -> object -> deleted), attached rows are never touched.
   * @returns how many were deleted.
   */
  async collect(actor: DatabaseActor, olderThanHours: number): Promise<number> {
    const doomed = await this.database.writeAs(actor, (tx) =>
      tx.rows<{ id: string; object_key: string | null }>(
        `update document set state = 'deleting' where id in (
           select d.id from document d where d.attached_at is null and d.state in ('uploading', 'stored') and coalesce(d.keep_until, d.created_at + make_interval(hours => $1)) < app_now()
             and not exists (select 1 from draft_document dd where dd.document_id = d.id)
             and not exists (select 1 from supplement_draft_document s join supplement_request r on r.id = s.request_id where s.document_id = d.id and r.state = 'open') for update skip locked limit 500)
         returning id, object_key`,
        [olderThanHours],
      ),
    );
    for (const { id, object_key: key } of doomed) {
      if (key !== null) await this.store.delete(key);
      await this.database.writeAs(actor, (tx) =>
        tx.run(`update document set state = 'deleted', deleted_at = app_now() where id = $1`, [id]),
      );
    }
    return doomed.length;
  }

  async discardSpooled(path: string): Promise<void> {
    await rm(path, { force: true });
  }
}

interface DocumentRow {
  readonly id: string;
  readonly object_key: string;
  readonly size: string;
  readonly sha256: Buffer;
  readonly media_type: string;
  readonly scan_state: string;
  readonly sealed_name: Buffer;
  readonly wrapped_key: Buffer;
}

const COLUMNS = 'id, object_key, size, sha256, media_type, scan_state, sealed_name, wrapped_key';

/** The name is shown and offered at download, never used as a path: control and direction characters go, 200 characters stay. */
function cleanName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\]/g, '_')
    .trim();
  return cleaned === '' ? 'tep' : cleaned.slice(-200);
}
