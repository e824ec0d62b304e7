import type { ProcedureVersion } from '@app/catalogue';
import { DocumentVault, type StoredDocument } from '@app/documents';
import { profileOfCitizen, type CitizenActor } from '@app/identity';
import { Database, Keyring, type Tx } from '@app/platform';
import { openConsentsOf, PaperNotFound, paperOf, papersOf, type OpenConsent, type PersonPaper } from '@app/results';
import { ownerIndexOf, papersForComponents, type WorkflowDeps } from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { WORKFLOW_DEPS } from '../tokens.js';

/** The papers of the signed-in person that are on file, for the JSON routes and for the pages alike. */
@Injectable()
export class MyPapers {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly vault: DocumentVault,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
  ) {}

  list(citizen: CitizenActor): Promise<PersonPaper[]> {
    return this.database.readAs(citizen, async (tx) => {
      const owner = await this.ownerOf(tx);
      return owner === null ? [] : papersOf(tx, owner, this.deps.zone);
    });
  }

  /** Where the person has agreed that a paper is used, as long as that can be taken back. */
  consents(citizen: CitizenActor): Promise<OpenConsent[]> {
    return this.database.readAs(citizen, (tx) => openConsentsOf(tx, citizen.id));
  }

  /** @throws PaperNotFound also when it is somebody else's */
  file(citizen: CitizenActor, id: string, documentId: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    return this.database.readAs(citizen, async (tx) => {
      const owner = await this.ownerOf(tx);
      const paper = owner === null ? null : await paperOf(tx, owner, id, this.deps.zone);
      if (paper === null || !paper.documentIds.includes(documentId)) throw new PaperNotFound();
      return this.vault.read(tx, documentId);
    });
  }

  /** Valid papers that could stand for these components. */
  async forComponents(
    tx: Tx<CitizenActor>,
    components: ProcedureVersion['components'],
  ): Promise<ReadonlyMap<string, readonly PersonPaper[]>> {
    return papersForComponents(this.deps, tx, components, await this.ownerOf(tx));
  }

  private async ownerOf(tx: Tx<CitizenActor>): Promise<Buffer | null> {
    return ownerIndexOf(this.keyring, await profileOfCitizen(tx, this.keyring, tx.actor.id));
  }
}
