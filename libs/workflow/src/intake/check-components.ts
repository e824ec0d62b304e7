import { checkComponent, lockDossier, sealText, type PaperForm, type Verdict } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { recordAudit } from '@app/audit';
import { actingInOneOf, unitsOf } from '../acting.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { SupplementItemUnknown } from '../workflow.errors.js';

export interface CheckedPaper {
  readonly code: string;
  readonly verdict: Verdict;
  readonly form?: PaperForm;
  readonly originals?: number;
  readonly copies?: number;
  readonly note?: string;
}

/** The desk's check of each paper; not a ledger row, because it changes no status and may be corrected until reception. */
export class CheckComponents {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, dossierId: string, papers: readonly CheckedPaper[]): Promise<void> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, dossierId);
      const acting = actingInOneOf(tx.actor, 'dossier.check_components', unitsOf(dossier));
      const unknown: string[] = [];
      for (const { note, ...paper } of papers) {
        const noteRef = note === undefined ? undefined : await sealText(tx, this.deps.keyring, dossier, note);
        if (!(await checkComponent(tx, dossier.id, { ...paper, ...(noteRef === undefined ? {} : { noteRef }) }))) unknown.push(paper.code);
      }
      if (unknown.length > 0) throw new SupplementItemUnknown(unknown);
      await recordAudit(tx, { action: 'dossier.check_components', objectKind: 'dossier', objectId: dossier.id, role: acting.role, details: { papers: papers.length } });
    });
  }
}
