import { DocumentVault, type StoredDocument } from '@app/documents';
import {
  addSupplementDocument,
  findDossier,
  keepSupplementAnswers,
  NothingAsked,
  removeSupplementDocument,
  SupplementNotAsked,
  supplementRequestsOf,
  type Dossier,
  type SupplementRequest,
} from '@app/dossier';
import type { CitizenActor } from '@app/identity';
import { Database, Keyring, type Tx } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** A supplement while it is prepared: kept with its request until everything is sent at once, on whatever device. */
@Injectable()
export class SupplementDrafts {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly vault: DocumentVault,
  ) {}

  /** @returns the revision and when it was kept. @throws PreconditionStale, NothingAsked */
  keep(
    citizen: CitizenActor,
    dossierId: string,
    answers: Readonly<Record<string, unknown>>,
    seenRevision: number,
  ): Promise<{ revision: number; at: Date }> {
    return this.database.writeAs(citizen, async (tx) => {
      const { dossier, request } = await this.open(tx, dossierId);
      return { revision: await keepSupplementAnswers(tx, this.keyring, dossier, request.id, answers, seenRevision), at: tx.now };
    });
  }

  addFile(citizen: CitizenActor, dossierId: string, componentCode: string, documentId: string): Promise<void> {
    return this.database.writeAs(citizen, async (tx) => {
      const { request } = await this.open(tx, dossierId);
      if (!request.items.some(({ kind, target }) => kind === 'component' && target === componentCode))
        throw new SupplementNotAsked([componentCode]);
      await this.vault.refuseForeign(tx, documentId);
      await addSupplementDocument(tx, request.id, componentCode, documentId);
    });
  }

  /** A prepared file, for the person who put it there. @throws DocumentNotFound */
  file(citizen: CitizenActor, dossierId: string, documentId: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    return this.database.readAs(citizen, async (tx) => {
      await this.open(tx, dossierId);
      await this.vault.refuseForeign(tx, documentId);
      return this.vault.read(tx, documentId);
    });
  }

  removeFile(citizen: CitizenActor, dossierId: string, documentId: string): Promise<void> {
    return this.database.writeAs(citizen, async (tx) => {
      const { request } = await this.open(tx, dossierId);
      await removeSupplementDocument(tx, request.id, documentId);
    });
  }

  private async open(tx: Tx<CitizenActor>, dossierId: string): Promise<{ dossier: Dossier; request: SupplementRequest }> {
    const dossier = await findDossier(tx, dossierId);
    const request = (await supplementRequestsOf(tx, this.keyring, dossier)).find(({ state }) => state === 'open');
    if (request === undefined) throw new NothingAsked();
    return { dossier, request };
  }
}
