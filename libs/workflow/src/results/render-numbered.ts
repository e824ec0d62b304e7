import { attachDocuments, type DocumentVault } from '@app/documents';
import { findDossier, lockDossier } from '@app/dossier';
import type { SystemActor } from '@app/identity';
import type { Areas } from '@app/organisation';
import { moveHead, readTemplate, renderResult, resultById } from '@app/results';
import { makeSignable } from '@app/signing';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';
import { resultValues } from './result-values.js';

/** Job `result.numbered`: lays out the numbered document with its empty signature fields; what is shown for signing is this file. */
export class RenderNumberedResult {
  constructor(
    private readonly deps: WorkflowDeps,
    private readonly vault: DocumentVault,
    private readonly areas: Areas,
    private readonly verifyUrl: string,
  ) {}

  async run(actor: SystemActor, resultId: string): Promise<void> {
    const { database, catalogue, zone } = this.deps;
    const prepared = await database.readAs(actor, async (tx) => {
      const result = await resultById(tx, resultId);
      if (result === null || result.state !== 'numbered' || result.headDocumentId !== null) return null;
      const dossier = await findDossier(tx, result.dossierId);
      const version = await catalogue.version(tx, dossier.versionId);
      const template = readTemplate((await catalogue.template(tx, result.templateVersionId)).body);
      return {
        result,
        dossier,
        template,
        now: tx.now,
        ...(await resultValues(this.deps, this.areas, tx, dossier, version, result, this.verifyUrl)),
      };
    });
    if (prepared === null) return;
    const { result, template, values, signer, now } = prepared;
    const { pdf, anchors } = await renderResult(template, values, { createdAt: now, today: localDay(now, zone) });
    const { signature, seal, copy } = anchors;
    const base = await makeSignable(pdf, [
      { name: 'signature', role: 'officer', page: signature.page, box: signature },
      { name: 'seal', role: 'seal', page: seal.page, box: seal },
      { name: 'copy', role: 'copy', page: copy.page, box: copy },
    ]);
    const document = await this.vault.storeOwn(actor, base, 'application/pdf', `${result.number?.replaceAll('/', '-') ?? 'ket-qua'}.pdf`);
    await database.writeAs(actor, async (tx) => {
      await lockDossier(tx, result.dossierId);
      await attachDocuments(tx, [document.id]);
      await moveHead(tx, result.id, null, { id: document.id, sha256: Buffer.from(document.sha256, 'hex') }, 'numbered', {
        anchors,
        signerId: signer.id,
      });
    });
  }
}
