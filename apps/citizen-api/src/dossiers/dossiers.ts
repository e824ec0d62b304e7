import { officerAccesses, recordAccess, type OfficerAccess } from '@app/audit';
import { DocumentVault, type StoredDocument } from '@app/documents';
import {
  answersOf,
  clocksOf,
  findDossier,
  lookupSecretOf,
  lookupTokenOf,
  partiesOf,
  pausesOf,
  readMessages,
  representationOf,
  sendMessage,
  supplementDraftOf,
  supplementRequestsOf,
  type Dossier,
  type Message,
  type SupplementDraft,
  type SupplementRequest,
} from '@app/dossier';
import { complain, isRated, rateDossier } from '@app/feedback';
import type { Answers, FormDefinition } from '@app/forms';
import { profileOfCitizen, type CitizenActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { dossierOfPayment, obligationsOf, PaymentConfig, type Obligation } from '@app/payment';
import { Database, Keyring, once, type Tx } from '@app/platform';
import { currentResult, ResultNotFound, verifyTokenOf } from '@app/results';
import { slipsOf } from '@app/slips';
import type { DueWords } from '@app/ui';
import {
  awaitedActivity,
  beginPayment,
  componentViews,
  dossierHead,
  draftForCitizen,
  explainDeadline,
  HandOver,
  ledgerView,
  localDay,
  openSteps,
  refuseUnpaidReturn,
  requirePaperOrSlip,
  type ComponentView,
  type DeadlineView,
  type DraftForCitizen,
  type DossierHead,
  type LedgerEntryView,
  type WorkflowDeps,
} from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { WORKFLOW_DEPS } from '../tokens.js';
import { dueNow } from './due-now.js';
import { myDossiers, type MyDossier } from './my-dossiers.js';

export interface ActsForShown {
  readonly owner: string;
  readonly submitter: string;
  /** Whether the person who looks is the one it was handed in for. */
  readonly mine: boolean;
  readonly relation: string;
  /** The delegation it rests on; null where a paper proves it. */
  readonly delegationId: string | null;
}

export interface DossierPapers {
  readonly components: readonly ComponentView[];
  readonly supplements: readonly SupplementRequest[];
  readonly money: readonly Obligation[];
  /** Handed in by one person for another; null where the submitter acts for themselves. */
  readonly actsFor: ActsForShown | null;
  readonly pauses: Awaited<ReturnType<typeof pausesOf>>;
  readonly slips: readonly { readonly kind: string; readonly documentId: string; readonly madeAt: Date }[];
}

/** Everything the page of a dossier says, read in one moment. */
export interface DossierPageData {
  readonly head: DossierHead & DossierPapers;
  readonly rows: readonly LedgerEntryView[];
  readonly deadline: DeadlineView;
  readonly due: DueWords;
  readonly now: Date;
  /** Names of the steps that are open now. */
  readonly steps: readonly { readonly vi: string; readonly en: string }[];
  /** Until when the desk answers; null once it has. */
  readonly receptionDueAt: Date | null;
  readonly result: {
    readonly outcome: string;
    readonly number: string | null;
    readonly issuedOn: string | null;
    readonly sha256: string | null;
    readonly verifyToken: string;
  } | null;
  readonly rated: boolean;
  /** The office waits for this person to confirm the draft. */
  readonly asksToConfirm: boolean;
  readonly lookup: { readonly secret: string; readonly token: string };
  readonly email: string | null;
}

/** What a supplement form needs beside the dossier. */
export interface AskedSupplement {
  readonly head: DossierHead & DossierPapers;
  readonly request: SupplementRequest | null;
  readonly form: FormDefinition | null;
  readonly answers: Answers;
  readonly today: string;
  readonly due: DueWords;
  /** What was prepared and not sent yet; null where nothing is asked. */
  readonly prepared: SupplementDraft | null;
  /** The files of it. */
  readonly uploads: readonly StoredDocument[];
  readonly now: Date;
}

export interface StartedPayment {
  readonly reference: string;
  readonly amount: number;
  readonly paymentUrl: string;
}

/** What a person sees and does of their own dossiers, for the JSON routes and for the pages alike. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly vault: DocumentVault,
    private readonly calendars: Calendars,
    private readonly payment: PaymentConfig,
    private readonly handOver: HandOver,
    @Inject(WORKFLOW_DEPS) private readonly deps: WorkflowDeps,
  ) {}

  list(citizen: CitizenActor): Promise<MyDossier[]> {
    return this.database.readAs(citizen, (tx) => myDossiers(tx));
  }

  read(citizen: CitizenActor, id: string): Promise<DossierHead & DossierPapers> {
    return this.database.readAs(citizen, async (tx) => this.headOf(tx, await findDossier(tx, id)));
  }

  page(citizen: CitizenActor, id: string): Promise<DossierPageData> {
    return this.database.readAs(citizen, async (tx) => {
      const dossier = await findDossier(tx, id);
      const result = await currentResult(tx, id);
      const reception = (await clocksOf(tx, id)).find(({ kind, stoppedAt }) => kind === 'reception' && stoppedAt === null);
      return {
        head: await this.headOf(tx, dossier),
        rows: await ledgerView(this.deps, tx, dossier),
        deadline: await explainDeadline(this.calendars, tx, dossier),
        due: await dueNow(this.calendars, tx, dossier, this.deps.zone),
        now: tx.now,
        steps: await openSteps(tx, id),
        receptionDueAt: reception?.dueAt ?? null,
        result:
          result === null || (dossier.status !== 'result_ready' && dossier.status !== 'handed_over')
            ? null
            : {
                outcome: result.outcome,
                number: result.number,
                issuedOn: result.issuedOn,
                sha256: result.headSha256?.toString('hex') ?? null,
                verifyToken: verifyTokenOf(this.keyring, result.id),
              },
        rated: await isRated(tx, id),
        asksToConfirm: dossier.status === 'suspended' && (await awaitedActivity(tx, dossier))?.asksCitizen === true,
        lookup: { secret: lookupSecretOf(this.keyring, id), token: lookupTokenOf(this.keyring, id) },
        email: (await profileOfCitizen(tx, this.keyring, citizen.id)).email,
      };
    });
  }

  askedSupplement(citizen: CitizenActor, id: string): Promise<AskedSupplement> {
    return this.database.readAs(citizen, async (tx) => {
      const dossier = await findDossier(tx, id);
      const head = await this.headOf(tx, dossier);
      const request = head.supplements.find(({ state }) => state === 'open') ?? null;
      const prepared = request === null ? null : await supplementDraftOf(tx, this.keyring, dossier, request.id);
      return {
        head,
        request,
        form: (await this.deps.catalogue.version(tx, dossier.versionId)).form,
        answers: (await answersOf(tx, this.keyring, dossier)).answers,
        today: localDay(tx.now, this.deps.zone),
        due: await dueNow(this.calendars, tx, dossier, this.deps.zone),
        prepared,
        uploads: await this.vault.describeAll(
          tx,
          (prepared?.documents ?? []).map(({ documentId }) => documentId),
        ),
        now: tx.now,
      };
    });
  }

  private async headOf(tx: Tx<CitizenActor>, dossier: Dossier): Promise<DossierHead & DossierPapers> {
    const [head, components, supplements, money, pauses, slips, actsFor] = await Promise.all([
      dossierHead(tx, dossier),
      componentViews(this.deps, this.vault, tx, dossier),
      supplementRequestsOf(tx, this.keyring, dossier),
      obligationsOf(tx, dossier.id),
      pausesOf(tx, dossier.id),
      slipsOf(tx, dossier.id),
      this.actsForOf(tx, dossier),
    ]);
    return {
      ...head,
      components,
      supplements,
      money,
      actsFor,
      pauses,
      slips: slips.map(({ kind, documentId, madeAt }) => ({ kind, documentId, madeAt })),
    };
  }

  private async actsForOf(tx: Tx<CitizenActor>, dossier: Dossier): Promise<ActsForShown | null> {
    const representation = await representationOf(tx, dossier);
    if (representation === null) return null;
    const parties = await partiesOf(tx, this.keyring, dossier);
    const nameOf = (kind: string): string => parties.find((party) => party.kind === kind)?.name ?? '';
    return { owner: nameOf('owner'), submitter: nameOf('submitter'), mine: dossier.citizenId !== tx.actor.id, ...representation };
  }

  /** @throws ActivityNotAwaited */
  draft(citizen: CitizenActor, id: string): Promise<DraftForCitizen | null> {
    return this.database.readAs(citizen, async (tx) => draftForCitizen(this.deps, tx, await findDossier(tx, id)));
  }

  timeline(citizen: CitizenActor, id: string): Promise<LedgerEntryView[]> {
    return this.database.readAs(citizen, async (tx) => ledgerView(this.deps, tx, await findDossier(tx, id)));
  }

  deadline(citizen: CitizenActor, id: string): Promise<DeadlineView> {
    return this.database.readAs(citizen, async (tx) => explainDeadline(this.calendars, tx, await findDossier(tx, id)));
  }

  messages(citizen: CitizenActor, id: string): Promise<Message[]> {
    return this.database.writeAs(citizen, async (tx) => readMessages(tx, this.keyring, await findDossier(tx, id)));
  }

  sendMessage(citizen: CitizenActor, id: string, text: string, key: string): Promise<{ id: string }> {
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'message', key, body: { id, text } }, async () => sendMessage(tx, this.keyring, await findDossier(tx, id), text)),
    );
  }

  owed(citizen: CitizenActor, id: string): Promise<Obligation[]> {
    return this.database.readAs(citizen, async (tx) => obligationsOf(tx, (await findDossier(tx, id)).id));
  }

  pay(citizen: CitizenActor, id: string, key: string): Promise<StartedPayment> {
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'payment', key, body: { id } }, async () => {
        const { reference, amount } = await beginPayment(this.deps, tx, id);
        const url = new URL(this.payment.PAYMENT_URL);
        url.searchParams.set('MaThamChieu', reference);
        url.searchParams.set('SoTien', String(amount));
        return { reference, amount, paymentUrl: url.href };
      }),
    );
  }

  /** The signed result; the first download is the hand-over. @throws ResultNotFound, PaymentDueOnReturn */
  async result(citizen: CitizenActor, id: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    const { document, bytes, name } = await this.database.writeAs(citizen, async (tx) => {
      const dossier = await findDossier(tx, id);
      const result = await currentResult(tx, id);
      if (result === null || result.headDocumentId === null || (dossier.status !== 'result_ready' && dossier.status !== 'handed_over'))
        throw new ResultNotFound();
      if (dossier.status === 'result_ready') await refuseUnpaidReturn(tx, dossier);
      await recordAccess(tx, { purpose: 'own', objectKind: 'document', objectId: result.headDocumentId });
      return {
        ...(await this.vault.read(tx, result.headDocumentId)),
        name: (await profileOfCitizen(tx, this.keyring, citizen.id)).fullName,
      };
    });
    await this.handOver.byDownload(citizen, id, name);
    return { document, bytes };
  }

  document(citizen: CitizenActor, id: string, documentId: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    return this.database.writeAs(citizen, async (tx) => {
      await findDossier(tx, id);
      await requirePaperOrSlip(tx, id, documentId);
      await recordAccess(tx, { purpose: 'own', objectKind: 'document', objectId: documentId });
      return this.vault.read(tx, documentId);
    });
  }

  rate(citizen: CitizenActor, id: string, score: number, comment: string | null): Promise<void> {
    return this.database.writeAs(citizen, (tx) => rateDossier(tx, this.keyring, id, score, comment));
  }

  complain(citizen: CitizenActor, id: string, text: string, key: string): Promise<{ id: string }> {
    return this.database.writeAs(citizen, (tx) =>
      once(tx, { route: 'complaint', key, body: { id, text } }, () => complain(tx, this.keyring, id, text)),
    );
  }

  /** The dossier a payment was for, when it is this person's. */
  ofPayment(citizen: CitizenActor, reference: string): Promise<string | null> {
    return this.database.readAs(citizen, async (tx) => {
      const id = await dossierOfPayment(tx, reference);
      return id === null ? null : (await findDossier(tx, id)).id;
    });
  }

  get paymentOrigin(): string {
    return new URL(this.payment.PAYMENT_URL).origin;
  }

  accessLog(citizen: CitizenActor, id: string): Promise<OfficerAccess[]> {
    return this.database.readAs(citizen, async (tx) => {
      await findDossier(tx, id);
      return officerAccesses(tx, id);
    });
  }
}
