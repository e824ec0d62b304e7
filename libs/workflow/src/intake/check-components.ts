import { checkComponent, lockDossier, sealText, type DossierStatus, type PaperForm, type Verdict } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { recordAudit } from '@app/audit';
import { actingIn, actingInOneOf, unitsOf } from '../acting.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ActionNotAllowed, SupplementItemUnknown } from '../workflow.errors.js';

/** Where nobody checks or scans papers any more. */
export const ENDED_FOR_PAPERS: readonly DossierStatus[] = ['intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn'];

export interface CheckedPaper {
  readonly code: string;
  readonly verdict: Verdict;
  readonly form?: PaperForm;
  readonly originals?: number;
  readonly copies?: number;
  readonly note?: string;
}

/**
 * The check of each paper; not a ledger row, because it changes no status. The desk corrects it until reception; afterwards what is
 * supplied is checked by the unit that processes the dossier. An ended dossier is no longer checked.
 */
export class CheckComponents {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, dossierId: string, papers: readonly CheckedPaper[]): Promise<void> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, dossierId);
      if (ENDED_FOR_PAPERS.includes(dossier.status)) throw new ActionNotAllowed('check_components', dossier.status);
      const acting =
        dossier.receivedAt === null
          ? actingInOneOf(tx.actor, 'dossier.check_components', unitsOf(dossier))
          : actingIn(tx.actor, 'dossier.check_components', dossier.processingUnitId);
      const unknown: string[] = [];
      for (const { note, ...paper } of papers) {
        const noteRef = note === undefined ? undefined : await sealText(tx, this.deps.keyring, dossier, note);
        if (!(await checkComponent(tx, dossier.id, { ...paper, ...(noteRef === undefined ? {} : { noteRef }) }))) unknown.push(paper.code);
      }
      if (unknown.length > 0) throw new SupplementItemUnknown(unknown);
      await recordAudit(tx, {
        action: 'dossier.check_components',
        objectKind: 'dossier',
        objectId: dossier.id,
        role: acting.role,
        details: { papers: papers.length },
      });
    });
  }
}
