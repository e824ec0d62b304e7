import {
  AnswerValidator,
  Catalogue,
  PROOF_OF_ACTING,
  requiredComponents,
  withProofOfActing,
  type CheckedAnswers,
  type ProcedureVersion,
} from '@app/catalogue';
import { DocumentVault, type StoredDocument } from '@app/documents';
import {
  addDraftDocument,
  AnswersInvalid,
  changeDraft,
  changeRepresented,
  createDraft,
  deleteDraft,
  draftsOf,
  findDraft,
  keepDraftPapers,
  keepRepresented,
  lockOpenDraft,
  removeDraftDocument,
  representedOfDraft,
  type Draft,
  type DraftDocument,
  type DraftListItem,
  type Represented,
} from '@app/dossier';
import type { Prefilled } from '@app/forms';
import { delegationsHeld, profileOfCitizen, representationRules, type CitizenActor, type RepresentationRule } from '@app/identity';
import { findOpenDesk } from '@app/organisation';
import { Database, Keyring, once, type Tx } from '@app/platform';
import { consentsOfDraft, consentToReuse, PaperNotFound, withdrawConsent, type PersonPaper, type ReuseConsent } from '@app/results';
import {
  draftMove,
  knownToForm,
  localDay,
  movedDraft,
  needsProof,
  newerVersion,
  openProcedure,
  ownerIndexOf,
  papersForComponents,
  prefillFor,
  procedureToFill,
  ProcedureNotOpen,
  takesDossiers,
  type DraftMove,
  type WorkflowDeps,
} from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { DRAFT_LIMIT, WORKFLOW_DEPS } from '../tokens.js';
import { actsFor, type ActsForInput } from './acts-for.js';
import { answersForOther, ownerKeys, proofStays } from './for-another-person.js';
import { identityForPrefill } from './identity-for-prefill.js';
import type { ChangeDraftBody, CreateDraftBody } from './drafts.dto.js';

/** The person somebody acts for, with the relation and the paper that proves it as the rules name them. */
export interface ShownRepresented extends Represented {
  readonly rule: RepresentationRule | null;
}

/** A draft with all that says how far it is: what both the JSON answer and the pages are made of. */
export interface OpenedDraft {
  readonly draft: Draft;
  readonly version: ProcedureVersion;
  /** Null where the procedure has no electronic form any more. */
  readonly checked: CheckedAnswers | null;
  readonly components: ProcedureVersion['components'];
  readonly documents: readonly (StoredDocument & { readonly componentCode: string })[];
  /** Papers of this person that are on file, by component, and the one they agreed to use. */
  readonly onFile: ReadonlyMap<string, { readonly papers: readonly PersonPaper[]; readonly used: ReuseConsent | null }>;
  /** Keys that came from the identity provider and stay as it says. */
  readonly known: Prefilled;
  /** For whom the draft is written, when not for the person who writes it. */
  readonly represented: ShownRepresented | null;
  /** A newer version is in force: what becomes of the answers when the draft is saved. */
  readonly outdated: DraftMove | null;
  /** The procedure is paused or ended: what is typed is still kept, but nothing can be sent. */
  readonly closed: boolean;
  /** The draft has just moved to a newer version. */
  readonly moved: DraftMove | null;
  readonly today: string;
  readonly now: Date;
}

/** What a signed-in person does with drafts, for the JSON routes and for the pages alike. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly catalogue: Catalogue,
    private readonly validator: AnswerValidator,
    private readonly vault: DocumentVault,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
    @Inject(DRAFT_LIMIT) private readonly limit: number,
  ) {}

  create(citizen: CitizenActor, body: CreateDraftBody, key: string): Promise<{ id: string; revision: number }> {
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'draft', key, body }, async () => {
        const current = await this.catalogue.current(tx, body.procedureCode);
        if (current === null) throw new ProcedureNotOpen();
        const version = await openProcedure(this.deps, tx, current.id, body.caseCode, body.channel);
        const desk = body.receivingUnit === undefined ? null : await findOpenDesk(tx, body.receivingUnit);
        const represented = body.actsFor === undefined ? null : await this.representedBy(tx, body.actsFor);
        const known = await this.knownOf(tx, version, represented);
        const answers = { ...known.answers, ...(body.answers ?? {}), ...lockedAnswers(known) };
        const id = await createDraft(
          tx,
          this.keyring,
          {
            versionId: version.id,
            caseCode: body.caseCode,
            channel: body.channel,
            receivingUnitId: desk?.id ?? null,
            competentAgencyCode: body.competentAgency ?? null,
            answers: this.knownAnswers(version.formVersionId, version.form, answers, tx.now),
          },
          this.limit,
        );
        if (represented !== null) await keepRepresented(tx, this.keyring, id, represented);
        return { id, revision: 1 };
      }),
    );
  }

  list(citizen: CitizenActor): Promise<DraftListItem[]> {
    return this.database.readAs(citizen, (tx) => draftsOf(tx));
  }

  open(citizen: CitizenActor, id: string): Promise<OpenedDraft> {
    return this.database.readAs(citizen, async (tx) => this.opened(tx, await findDraft(tx, this.keyring, id)));
  }

  change(citizen: CitizenActor, id: string, revision: number, body: ChangeDraftBody): Promise<OpenedDraft> {
    return this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, revision);
      const newer = await newerVersion(this.deps, tx, draft);
      const moved = newer === null ? null : draftMove(await this.catalogue.version(tx, draft.versionId), newer);
      const base = newer === null || moved === null ? draft : movedDraft(draft, moved, newer);
      const typed = newer === null ? (body.answers ?? {}) : knownToForm(body.answers ?? {}, newer);
      const version = await procedureToFill(
        this.deps,
        tx,
        newer?.id ?? draft.versionId,
        body.caseCode ?? base.caseCode,
        body.channel ?? base.channel,
      );
      const desk = body.receivingUnit === undefined ? undefined : (await findOpenDesk(tx, body.receivingUnit)).id;
      const represented = await representedOfDraft(tx, this.keyring, id);
      const known = await this.knownOf(tx, version, represented);
      const merged = Object.fromEntries(
        Object.entries({ ...base.answers, ...typed, ...lockedAnswers(known) }).filter(([, value]) => value !== null),
      );
      await changeDraft(tx, this.keyring, draft, {
        answers: this.knownAnswers(version.formVersionId, version.form, merged, tx.now),
        versionId: version.id,
        caseCode: body.caseCode ?? base.caseCode,
        channel: body.channel ?? base.channel,
        ...(desk === undefined ? {} : { receivingUnitId: desk }),
        ...(body.competentAgency === undefined ? {} : { competentAgencyCode: body.competentAgency }),
      });
      if (newer !== null) await keepDraftPapers(tx, id, [...newer.components.map(({ code }) => code), PROOF_OF_ACTING]);
      return { ...(await this.opened(tx, await findDraft(tx, this.keyring, id))), moved };
    });
  }

  /**
   * For whom the draft is, changed before it is sent: questions about the owner are asked again, the proof of another relation and agreements to use
   * papers of another owner go, everything else stays.
   * @param input null for oneself @param revision null where the page does not know it @throws AnswersInvalid, PreconditionStale
   */
  changeActsFor(citizen: CitizenActor, id: string, revision: number | null, input: ActsForInput | null): Promise<OpenedDraft> {
    return this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, revision);
      const version = await this.catalogue.version(tx, draft.versionId);
      const before = await representedOfDraft(tx, this.keyring, id);
      const after = input === null ? null : await this.representedBy(tx, input);
      await changeRepresented(tx, this.keyring, id, after);
      for (const { componentCode } of await consentsOfDraft(tx, id)) await withdrawConsent(tx, id, componentCode);
      const papers = version.components.map(({ code }) => code);
      await keepDraftPapers(tx, id, proofStays(before, after) ? [...papers, PROOF_OF_ACTING] : papers);
      const known = await this.knownOf(tx, version, after);
      const answers = { ...answersForOther(draft.answers, ownerKeys(version), known), ...lockedAnswers(known) };
      const { form, formVersionId } = version;
      await changeDraft(tx, this.keyring, draft, {
        answers: form === null || formVersionId === null ? answers : this.knownAnswers(formVersionId, form, answers, tx.now),
      });
      return this.opened(tx, await findDraft(tx, this.keyring, id));
    });
  }

  remove(citizen: CitizenActor, id: string): Promise<void> {
    return this.database.writeAs(citizen, async (tx) => deleteDraft(tx, await lockOpenDraft(tx, this.keyring, id, null)));
  }

  addDocument(citizen: CitizenActor, id: string, { documentId, componentCode }: DraftDocument): Promise<number> {
    return this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, null);
      const version = await this.catalogue.version(tx, draft.versionId);
      const proof = componentCode === PROOF_OF_ACTING && needsProof(await representedOfDraft(tx, this.keyring, id));
      if (!proof && !version.components.some(({ code }) => code === componentCode))
        throw new AnswersInvalid([{ field: 'componentCode', rule: 'unknown_component' }]);
      await this.vault.refuseForeign(tx, documentId);
      return addDraftDocument(tx, draft, { documentId, componentCode });
    });
  }

  removeDocument(citizen: CitizenActor, id: string, documentId: string): Promise<number> {
    return this.database.writeAs(citizen, async (tx) =>
      removeDraftDocument(tx, await lockOpenDraft(tx, this.keyring, id, null), documentId),
    );
  }

  /** A file of the draft, for the person who put it there. */
  document(citizen: CitizenActor, id: string, documentId: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    return this.database.readAs(citizen, async (tx) => {
      await findDraft(tx, this.keyring, id);
      await this.vault.refuseForeign(tx, documentId);
      return this.vault.read(tx, documentId);
    });
  }

  private async opened(tx: Tx<CitizenActor>, draft: Draft): Promise<OpenedDraft> {
    const represented = await representedOfDraft(tx, this.keyring, draft.id);
    const pinned = await this.catalogue.version(tx, draft.versionId);
    const version = needsProof(represented) ? withProofOfActing(pinned) : pinned;
    const today = localDay(tx.now, this.deps.zone);
    const checked =
      version.form === null || version.formVersionId === null
        ? null
        : this.validator.check(version.formVersionId, version.form, draft.answers, today);
    const described = await this.vault.describeAll(
      tx,
      draft.documents.map(({ documentId }) => documentId),
    );
    const newer = draft.submittedDossierId === null ? await newerVersion(this.deps, tx, draft) : null;
    const onFile = represented === null ? await this.onFileOf(tx, draft, version) : new Map<string, never>();
    const byId = new Map(described.map((document) => [document.id, document]));
    return {
      draft,
      version,
      checked,
      components: requiredComponents(version, draft.caseCode, checked?.answers ?? {}, today),
      documents: draft.documents.flatMap(({ documentId, componentCode }) => {
        const document = byId.get(documentId);
        return document === undefined ? [] : [{ componentCode, ...document }];
      }),
      onFile,
      known: await this.knownOf(tx, version, represented),
      represented: represented === null ? null : await this.inWords(tx, represented),
      outdated: newer === null ? null : draftMove(version, newer),
      closed: draft.submittedDossierId === null && newer === null && !(await takesDossiers(tx, version.id)),
      moved: null,
      today,
      now: tx.now,
    };
  }

  /** The person agrees that a paper on file is used for a component; it is not asked for any more. */
  reuse(citizen: CitizenActor, id: string, { componentCode, paperId }: { componentCode: string; paperId: string }): Promise<OpenedDraft> {
    return this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, null);
      const version = await this.catalogue.version(tx, draft.versionId);
      const onFile = await this.onFileOf(tx, draft, version);
      // Whose papers they are decides who may agree; somebody who acts for another has only their own.
      if ((await representedOfDraft(tx, this.keyring, id)) !== null) throw new PaperNotFound();
      if (onFile.get(componentCode)?.papers.some((paper) => paper.id === paperId) !== true) throw new PaperNotFound();
      await consentToReuse(tx, id, componentCode, paperId);
      return this.opened(tx, draft);
    });
  }

  stopReuse(citizen: CitizenActor, id: string, componentCode: string): Promise<OpenedDraft> {
    return this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, null);
      if (!(await withdrawConsent(tx, id, componentCode))) throw new PaperNotFound();
      return this.opened(tx, draft);
    });
  }

  private async onFileOf(tx: Tx<CitizenActor>, draft: Draft, version: ProcedureVersion): Promise<OpenedDraft['onFile']> {
    if (!version.components.some(({ resultCode }) => resultCode !== undefined)) return new Map();
    const owner = ownerIndexOf(this.keyring, await profileOfCitizen(tx, this.keyring, tx.actor.id));
    const papers = await papersForComponents(this.deps, tx, version.components, owner);
    const consents = await consentsOfDraft(tx, draft.id);
    return new Map(
      [...papers].map(([code, found]) => {
        const used = consents.find((one) => one.componentCode === code && found.some(({ id }) => id === one.paperId));
        return [code, { papers: found, used: used ?? null }];
      }),
    );
  }

  private async knownOf(tx: Tx<CitizenActor>, version: ProcedureVersion, represented: Represented | null): Promise<Prefilled> {
    const { form, definition } = version;
    if (form === null) return { answers: {}, locked: [] };
    return prefillFor({ form, definition }, identityForPrefill(await profileOfCitizen(tx, this.keyring, tx.actor.id)), represented);
  }

  /** @throws AnswersInvalid */
  private async representedBy(tx: Tx<CitizenActor>, input: ActsForInput): Promise<Represented> {
    const [rules, held, own] = await Promise.all([
      representationRules(tx),
      delegationsHeld(tx, this.keyring),
      profileOfCitizen(tx, this.keyring, tx.actor.id),
    ]);
    const found = actsFor(input, rules, held, own.identifier);
    if ('errors' in found) throw new AnswersInvalid(found.errors);
    return found.represented;
  }

  private async inWords(tx: Tx, represented: Represented): Promise<ShownRepresented> {
    return { ...represented, rule: (await representationRules(tx)).find(({ code }) => code === represented.relation) ?? null };
  }

  /** What a draft keeps: wrong values too, hidden ones too, but nothing the form does not ask for. */
  private knownAnswers(
    formVersionId: string,
    form: Parameters<AnswerValidator['check']>[1],
    answers: Record<string, unknown>,
    now: Date,
  ): Record<string, unknown> {
    const { draft, errors } = this.validator.check(formVersionId, form, answers, localDay(now, this.deps.zone));
    const unknown = errors.filter(({ code }) => code === 'unknown_field');
    if (unknown.length > 0) throw new AnswersInvalid(unknown.map(({ field, code }) => ({ field, rule: code })));
    return { ...draft };
  }
}

/** Data of the register that the form does not let anyone change: what was sent for it is ignored. */
function lockedAnswers({ answers, locked }: Prefilled): Record<string, unknown> {
  return Object.fromEntries(locked.map((key) => [key, answers[key]]));
}
