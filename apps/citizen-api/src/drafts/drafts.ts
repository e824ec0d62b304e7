import { AnswerValidator, Catalogue, requiredComponents, type CheckedAnswers, type ProcedureVersion } from '@app/catalogue';
import { DocumentVault, type StoredDocument } from '@app/documents';
import {
  addDraftDocument,
  AnswersInvalid,
  changeDraft,
  createDraft,
  deleteDraft,
  draftsOf,
  findDraft,
  keepDraftPapers,
  lockOpenDraft,
  removeDraftDocument,
  type Draft,
  type DraftDocument,
  type DraftListItem,
} from '@app/dossier';
import { prefill, type Prefilled } from '@app/forms';
import { profileOfCitizen, type CitizenActor } from '@app/identity';
import { findOpenDesk } from '@app/organisation';
import { Database, Keyring, once, type Tx } from '@app/platform';
import { consentsOfDraft, consentToReuse, PaperNotFound, withdrawConsent, type PersonPaper, type ReuseConsent } from '@app/results';
import {
  draftMove,
  knownToForm,
  localDay,
  movedDraft,
  newerVersion,
  openProcedure,
  ownerIndexOf,
  papersForComponents,
  ProcedureNotOpen,
  type DraftMove,
  type WorkflowDeps,
} from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { DRAFT_LIMIT, WORKFLOW_DEPS } from '../tokens.js';
import { identityForPrefill } from './identity-for-prefill.js';
import type { ChangeDraftBody, CreateDraftBody } from './drafts.dto.js';

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
  /** A newer version is in force: what becomes of the answers when the draft is saved. */
  readonly outdated: DraftMove | null;
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
        const known = await this.knownOf(tx, version);
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
      const version = await openProcedure(
        this.deps,
        tx,
        newer?.id ?? draft.versionId,
        body.caseCode ?? base.caseCode,
        body.channel ?? base.channel,
      );
      const desk = body.receivingUnit === undefined ? undefined : (await findOpenDesk(tx, body.receivingUnit)).id;
      const known = await this.knownOf(tx, version);
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
      if (newer !== null)
        await keepDraftPapers(
          tx,
          id,
          newer.components.map(({ code }) => code),
        );
      return { ...(await this.opened(tx, await findDraft(tx, this.keyring, id))), moved };
    });
  }

  remove(citizen: CitizenActor, id: string): Promise<void> {
    return this.database.writeAs(citizen, async (tx) => deleteDraft(tx, await lockOpenDraft(tx, this.keyring, id, null)));
  }

  addDocument(citizen: CitizenActor, id: string, { documentId, componentCode }: DraftDocument): Promise<number> {
    return this.database.writeAs(citizen, async (tx) => {
      const draft = await lockOpenDraft(tx, this.keyring, id, null);
      const version = await this.catalogue.version(tx, draft.versionId);
      if (!version.components.some(({ code }) => code === componentCode))
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
    const version = await this.catalogue.version(tx, draft.versionId);
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
    const onFile = await this.onFileOf(tx, draft, version);
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
      known: await this.knownOf(tx, version),
      outdated: newer === null ? null : draftMove(version, newer),
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

  private async knownOf(tx: Tx<CitizenActor>, version: ProcedureVersion): Promise<Prefilled> {
    if (version.form === null) return { answers: {}, locked: [] };
    return prefill(version.form, identityForPrefill(await profileOfCitizen(tx, this.keyring, tx.actor.id)));
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
