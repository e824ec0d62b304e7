import { attachDocuments, type DocumentVault } from '@app/documents';
import {
  appendEvent,
  insertDossier,
  insertRepresentation,
  lockOpenDraft,
  lookupSecretHash,
  lookupTokenHash,
  lookupSecretOf,
  lookupTokenOf,
  NotComplete,
  representedOfDraft,
  ReceivingUnitUnknown,
  startClock,
  takeDossierCode,
  type Draft,
  type NewComponent,
} from '@app/dossier';
import { requiredComponents, withProofOfActing, type ProcedureVersion } from '@app/catalogue';
import { profileOfCitizen, type CitizenActor } from '@app/identity';
import { competentAgency, findOpenDesk, processingUnit } from '@app/organisation';
import { openObligations } from '@app/payment';
import { once, setTimer, type Tx } from '@app/platform';
import { carryConsents, consentsOfDraft, type PersonPaper } from '@app/results';
import { reusedPapers } from './reused-papers.js';
import { needsProof, refuseEndedDelegation } from './acting-for.js';
import { owedLines } from './owed-lines.js';
import { missingForSubmission } from './missing-for-submission.js';
import { openForDraft } from './draft-move.js';
import { unaskedFiles } from './unasked-files.js';
import { partiesOfAnswers } from './parties-of-answers.js';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';

export interface SubmitCommand {
  readonly draftId: string;
  /** Revision of the draft the person saw when declaring it true. */
  readonly revision: number;
  readonly idempotencyKey: string;
}

/** The acknowledgement: everything in it is stored when it is answered (I-01). The secret is stored as HMAC only. */
export interface Submitted {
  readonly dossierId: string;
  readonly code: string;
  readonly status: 'submitted';
  readonly submittedAt: string;
  /** Until when the desk must have received it or answered; null while a payment comes first. */
  readonly receptionDueAt: string | null;
  readonly lookupSecret: string;
  readonly lookupToken: string;
  readonly files: readonly { name: string; size: number; sha256: string }[];
}

/** Turns a complete draft into a dossier: one transaction for dossier, ledger, audit, job, code and idempotency row (I-02). */
export class SubmitDraft {
  constructor(
    private readonly deps: WorkflowDeps,
    private readonly vault: DocumentVault,
  ) {}

  async run(actor: CitizenActor, command: SubmitCommand): Promise<Submitted> {
    const { draftId, revision, idempotencyKey } = command;
    const answer = await this.deps.database.writeAs(actor, (tx) =>
      once(tx, { route: 'submit', key: idempotencyKey, body: { draftId, revision } }, () => this.submit(tx, draftId, revision)),
    );
    const { keyring } = this.deps;
    return { ...answer, lookupSecret: lookupSecretOf(keyring, answer.dossierId), lookupToken: lookupTokenOf(keyring, answer.dossierId) };
  }

  private async submit(tx: Tx<CitizenActor>, draftId: string, revision: number): Promise<Omit<Submitted, 'lookupSecret' | 'lookupToken'>> {
    const { keyring, answers: validator, zone, calendars } = this.deps;
    const stored = await lockOpenDraft(tx, keyring, draftId, revision);
    // Statements that do not need each other's answers travel together.
    const [opened, profile, consents, represented, desk] = await Promise.all([
      openForDraft(this.deps, tx, stored),
      profileOfCitizen(tx, keyring, tx.actor.id),
      consentsOfDraft(tx, stored.id),
      representedOfDraft(tx, keyring, stored.id),
      stored.receivingUnitId === null ? null : findOpenDesk(tx, stored.receivingUnitId),
    ]);
    await refuseEndedDelegation(tx, keyring, represented);
    const version = needsProof(represented) ? withProofOfActing(opened) : opened;
    const reused = await reusedPapers(this.deps, tx, version, profile, consents);
    const today = localDay(tx.now, zone);
    const { answers, missing } = missingForSubmission(
      validator,
      version,
      stored.caseCode,
      stored.answers,
      [...stored.documents.map((document) => document.componentCode), ...reused.keys()],
      today,
    );
    if (missing.length > 0) throw new NotComplete(missing);
    const unasked = unaskedFiles(version.form, stored.answers, answers);
    const draft = { ...stored, documents: stored.documents.filter(({ documentId }) => !unasked.has(documentId)) };
    if (desk === null) throw new ReceivingUnitUnknown();

    const [agencyId, office] = await Promise.all([
      competentAgency(tx, desk, version.competentAgencyKind, version.field.code, draft.competentAgencyCode),
      calendars.of(tx, desk.id),
    ]);
    const [unit, agencyCode] = await Promise.all([processingUnit(tx, agencyId, version.field.code), agencyCodeOf(tx, agencyId)]);
    const dossier = await insertDossier(
      tx,
      keyring,
      {
        versionId: version.id,
        caseCode: draft.caseCode,
        channel: draft.channel,
        citizenId: tx.actor.id,
        receivingUnitId: desk.id,
        supportUnitId: null,
        competentAgencyId: agencyId,
        processingUnitId: unit.id,
        parties: partiesOfAnswers(version, answers, profile, represented),
        answers,
        reported: reportedOf(version, answers),
        formVersionId: version.formVersionId,
        components: componentsOfDraft(version, draft, answers, today, reused),
      },
      zone,
    );
    const documentIds = draft.documents.map((document) => document.documentId);
    const owed = owedLines(version, draft.channel, answers, today);
    const waitsForMoney = owed.some(({ amount, collect }) => amount > 0 && collect === 'before');
    const term = waitsForMoney && version.definition.paymentTerm !== undefined ? office.due(tx.now, version.definition.paymentTerm) : null;
    const [reception, files] = await Promise.all([
      waitsForMoney ? null : startClock(tx, dossier.id, 'reception', office, tx.now, version.definition.receptionLimit),
      this.vault.describeAll(tx, documentIds),
      attachDocuments(tx, documentIds),
      tx.run('update draft set submitted_dossier_id = $2 where id = $1', [draft.id, dossier.id]),
      openObligations(tx, dossier.id, owed),
      represented === null ? null : insertRepresentation(tx, keyring, dossier.id, represented),
      carryConsents(
        tx,
        dossier.id,
        consents.filter(({ componentCode }) => reused.has(componentCode)),
      ),
      term === null ? null : setTimer(tx, dossier.id, 'payment_term', term),
    ]);
    await appendEvent(tx, dossier, {
      action: 'submit',
      to: 'submitted',
      role: 'citizen',
      unitId: null,
      details: {
        channel: draft.channel,
        case: draft.caseCode,
        ...(represented === null ? {} : { actsFor: { relation: represented.relation, standing: represented.delegationId !== null } }),
        ...(reception === null ? { waitsFor: 'payment' } : { reception: reception.details }),
      },
      payload: { answers, documentIds, ...(reused.size === 0 ? {} : { reused: [...reused.values()].map(({ id }) => id) }) },
    });
    // The number is the last thing taken: a rollback leaves no gap and a busy agency waits briefly (I-04).
    const code = await takeDossierCode(tx, agencyCode, zone);
    await tx.run('update dossier set code = $2, secret_hash = $3, token_hash = $4 where id = $1', [
      dossier.id,
      code,
      lookupSecretHash(keyring, dossier.id, lookupSecretOf(keyring, dossier.id)),
      lookupTokenHash(lookupTokenOf(keyring, dossier.id)),
    ]);
    return {
      dossierId: dossier.id,
      code,
      status: 'submitted',
      submittedAt: tx.now.toISOString(),
      receptionDueAt: reception?.dueAt?.toISOString() ?? null,
      files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    };
  }
}

export async function agencyCodeOf(tx: Tx, agencyId: string): Promise<string> {
  return (await tx.one<{ code: string }>('select code from agency where id = $1', [agencyId])).code;
}

/** What the form declares as `reportAs` is projected in plain for reports; never personal. */
export function reportedOf(version: ProcedureVersion, answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = version.form?.pages.flatMap((page) => page.fields) ?? [];
  return Object.fromEntries(
    fields.flatMap((field) =>
      field.reportAs === undefined || answers[field.key] === undefined ? [] : [[field.reportAs, answers[field.key]]],
    ),
  );
}

function componentsOfDraft(
  version: ProcedureVersion,
  draft: Draft,
  answers: Readonly<Record<string, unknown>>,
  today: string,
  reused: ReadonlyMap<string, PersonPaper>,
): NewComponent[] {
  const required = new Set(requiredComponents(version, draft.caseCode, answers, today).map(({ code }) => code));
  return version.components
    .filter(
      (component) =>
        required.has(component.code) ||
        reused.has(component.code) ||
        draft.documents.some((document) => document.componentCode === component.code),
    )
    .map((component): NewComponent => {
      const paper = reused.get(component.code);
      if (paper !== undefined)
        return {
          code: component.code,
          form: 'electronic',
          originals: component.originals,
          copies: component.copies,
          documentIds: paper.documentIds,
          reused: paper.source === 'result' ? 3 : 2,
        };
      const documentIds = draft.documents
        .filter((document) => document.componentCode === component.code)
        .map((document) => document.documentId);
      const given = documentIds.length > 0 || component.kind === 'e_form';
      return {
        code: component.code,
        form: given ? 'electronic' : 'none',
        originals: component.originals,
        copies: component.copies,
        documentIds,
      };
    });
}
