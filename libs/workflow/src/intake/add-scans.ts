import { recordAudit } from '@app/audit';
import { attachDocuments } from '@app/documents';
import { addScans, lockDossier } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { actingIn, actingInOneOf, unitsOf } from '../acting.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ActionNotAllowed, SupplementItemUnknown } from '../workflow.errors.js';
import { ENDED_FOR_PAPERS } from './check-components.js';

export interface ScannedPaper {
  readonly code: string;
  readonly documentIds: readonly string[];
}

/**
 * Scans of papers that lie in the dossier already: digitisation (domain 3.2), not a supplement. Like the check of a paper it changes no status and
 * is no ledger row; who may check a paper may scan it.
 */
export class AddScans {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, dossierId: string, papers: readonly ScannedPaper[]): Promise<void> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, dossierId);
      if (ENDED_FOR_PAPERS.includes(dossier.status)) throw new ActionNotAllowed('check_components', dossier.status);
      const acting =
        dossier.receivedAt === null
          ? actingInOneOf(tx.actor, 'dossier.check_components', unitsOf(dossier))
          : actingIn(tx.actor, 'dossier.check_components', dossier.processingUnitId);
      const ids = papers.flatMap(({ documentIds }) => documentIds);
      await attachDocuments(tx, ids);
      const unknown: string[] = [];
      for (const { code, documentIds } of papers) if (!(await addScans(tx, dossier.id, code, documentIds))) unknown.push(code);
      if (unknown.length > 0) throw new SupplementItemUnknown(unknown);
      await recordAudit(tx, {
        action: 'dossier.add_scans',
        objectKind: 'dossier',
        objectId: dossier.id,
        role: acting.role,
        details: { papers: papers.length, documents: ids.length },
      });
    });
  }
}
