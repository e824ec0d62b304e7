import { requiredComponents, type ProcedureVersion } from '@app/catalogue';
import { attachDocuments, ownFiles } from '@app/documents';
import {
  appendEvent,
  insertDossier,
  NotComplete,
  startClock,
  type Channel,
  type NewComponent,
  type PaperForm,
  type Party,
} from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { competentAgency, findOpenDesk, processingUnit } from '@app/organisation';
import { openObligations, owesBeforeReception } from '@app/payment';
import { once, type Tx } from '@app/platform';
import { actingIn } from '../acting.js';
import { answeredFiles } from '../submit/answered-files.js';
import { missingForSubmission } from '../submit/missing-for-submission.js';
import { openProcedure } from '../submit/open-procedure.js';
import { owedLines } from '../submit/owed-lines.js';
import { ownerOf } from '../submit/parties-of-answers.js';
import { reportedOf } from '../submit/submit-draft.js';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';
import { ProcedureNotOpen, SupplementItemUnknown } from '../workflow.errors.js';
import { unfitFiles } from './unfit-files.js';

export interface EnterAtDeskCommand {
  readonly procedureCode: string;
  readonly caseCode: string;
  readonly channel: Extract<Channel, 'desk' | 'postal'>;
  readonly deskUnit: string;
  readonly competentAgencyCode: string | null;
  readonly submitter: Omit<Party, 'kind'>;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly papers: readonly {
    readonly code: string;
    readonly form: PaperForm;
    readonly originals: number;
    readonly copies: number;
    readonly documentIds: readonly string[];
  }[];
  readonly idempotencyKey: string;
}

/** A walk-in or postal dossier, entered for a citizen. It has no code until it is received (domain 2.1). */
export class EnterAtDesk {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: EnterAtDeskCommand): Promise<{ dossierId: string; version: number }> {
    const { idempotencyKey, ...body } = command;
    return this.deps.database.writeAs(actor, (tx) =>
      once(tx, { route: 'enter_at_desk', key: idempotencyKey, body }, () => this.enter(tx, command)),
    );
  }

  private async enter(tx: Tx<OfficerActor>, command: EnterAtDeskCommand): Promise<{ dossierId: string; version: number }> {
    const { keyring, calendars, catalogue, zone } = this.deps;
    const desk = await findOpenDesk(tx, command.deskUnit);
    const acting = actingIn(tx.actor, 'dossier.enter', desk.id);
    const current = await catalogue.current(tx, command.procedureCode);
    if (current === null) throw new ProcedureNotOpen();
    const version = await openProcedure(this.deps, tx, current.id, command.caseCode, command.channel);
    const unknown = command.papers.filter(({ code }) => !version.components.some((component) => component.code === code));
    if (unknown.length > 0) throw new SupplementItemUnknown(unknown.map(({ code }) => code));
    const today = localDay(tx.now, zone);
    // At the desk a paper may be missing: the officer sees it, and asks for it or refuses.
    const { answers, missing } = missingForSubmission(
      this.deps.answers,
      version,
      command.caseCode,
      command.answers,
      version.components.map(({ code }) => code),
      today,
    );
    const files = answeredFiles(version.form, answers);
    const fileIds = files.flatMap(({ ids }) => ids);
    const faults = [...missing, ...unfitFiles(files, await ownFiles(tx, fileIds))];
    if (faults.length > 0) throw new NotComplete(faults);
    const papers = papersOf(command.papers, requiredComponents(version, command.caseCode, answers, today), formOf(version), fileIds);
    await attachDocuments(tx, [...new Set(papers.flatMap(({ documentIds }) => documentIds))]);
    const agencyId = await competentAgency(tx, desk, version.competentAgencyKind, version.field.code, command.competentAgencyCode);
    const unit = await processingUnit(tx, agencyId, version.field.code);
    const submitter: Party = { ...command.submitter, kind: 'submitter' };
    const dossier = await insertDossier(
      tx,
      keyring,
      {
        versionId: version.id,
        caseCode: command.caseCode,
        channel: command.channel,
        citizenId: null,
        receivingUnitId: desk.id,
        supportUnitId: null,
        competentAgencyId: agencyId,
        processingUnitId: unit.id,
        parties: [ownerOf(version, answers) ?? { ...submitter, kind: 'owner' }, submitter],
        answers,
        reported: reportedOf(version, answers),
        formVersionId: version.formVersionId,
        components: papers,
      },
      zone,
    );
    await openObligations(tx, dossier.id, owedLines(version, command.channel, answers, today));
    const waits = await owesBeforeReception(tx, dossier.id);
    if (!waits) await startClock(tx, dossier.id, 'reception', await calendars.of(tx, desk.id), tx.now, version.definition.receptionLimit);
    const event = await appendEvent(tx, dossier, {
      action: 'enter_at_desk',
      to: 'submitted',
      ...acting,
      details: { channel: command.channel, case: command.caseCode },
      payload: { answers, papers: command.papers },
    });
    return { dossierId: dossier.id, version: event.version };
  }
}

/** The component that the form itself is: files that its questions ask for belong to it, as on a draft of a citizen. */
function formOf(version: ProcedureVersion): string | null {
  return version.components.find(({ kind }) => kind === 'e_form')?.code ?? null;
}

function papersOf(
  given: EnterAtDeskCommand['papers'],
  required: readonly { readonly code: string; readonly kind: string }[],
  form: string | null,
  fileIds: readonly string[],
): NewComponent[] {
  const byCode = new Map<string, NewComponent>(given.map((paper) => [paper.code, paper]));
  for (const { code, kind } of required) {
    if (!byCode.has(code))
      byCode.set(code, { code, form: kind === 'e_form' ? 'electronic' : 'none', originals: 0, copies: 0, documentIds: [] });
  }
  if (fileIds.length === 0) return [...byCode.values()];
  // A published form that asks for files has this component; without it the files would belong to nothing.
  if (form === null) throw new SupplementItemUnknown([...fileIds]);
  const own = byCode.get(form) ?? { code: form, form: 'electronic' as const, originals: 0, copies: 0, documentIds: [] };
  byCode.set(form, { ...own, documentIds: [...own.documentIds, ...fileIds] });
  return [...byCode.values()];
}
