import { officerAccesses, recordAccess, type OfficerAccess } from '@app/audit';
import { DocumentVault, type StoredDocument } from '@app/documents';
import { findDossier, pausesOf, readMessages, sendMessage, supplementRequestsOf, type Message, type SupplementRequest } from '@app/dossier';
import { rateDossier } from '@app/feedback';
import { profileOfCitizen, type CitizenActor } from '@app/identity';
import { Calendars } from '@app/organisation';
import { obligationsOf, PaymentConfig, type Obligation } from '@app/payment';
import { Database, Keyring, once } from '@app/platform';
import { currentResult, ResultNotFound } from '@app/results';
import { slipsOf } from '@app/slips';
import {
  beginPayment,
  componentViews,
  dossierHead,
  explainDeadline,
  HandOver,
  ledgerView,
  requirePaperOrSlip,
  type ComponentView,
  type DeadlineView,
  type DossierHead,
  type LedgerEntryView,
  type WorkflowDeps,
} from '@app/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { WORKFLOW_DEPS } from '../tokens.js';
import { myDossiers, type MyDossier } from './my-dossiers.js';

export interface DossierPapers {
  readonly components: readonly ComponentView[];
  readonly supplements: readonly SupplementRequest[];
  readonly money: readonly Obligation[];
  readonly pauses: Awaited<ReturnType<typeof pausesOf>>;
  readonly slips: readonly { readonly kind: string; readonly documentId: string; readonly madeAt: Date }[];
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
    return this.database.readAs(citizen, async (tx) => {
      const dossier = await findDossier(tx, id);
      const [head, components, supplements, money, pauses, slips] = await Promise.all([
        dossierHead(tx, dossier),
        componentViews(this.deps, this.vault, tx, dossier),
        supplementRequestsOf(tx, this.keyring, dossier),
        obligationsOf(tx, id),
        pausesOf(tx, id),
        slipsOf(tx, id),
      ]);
      return {
        ...head,
        components,
        supplements,
        money,
        pauses,
        slips: slips.map(({ kind, documentId, madeAt }) => ({ kind, documentId, madeAt })),
      };
    });
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

  /** The signed result; the first download is the hand-over. @throws ResultNotFound */
  async result(citizen: CitizenActor, id: string): Promise<{ document: StoredDocument; bytes: Buffer }> {
    const { document, bytes, name } = await this.database.writeAs(citizen, async (tx) => {
      const dossier = await findDossier(tx, id);
      const result = await currentResult(tx, id);
      if (result === null || result.headDocumentId === null || (dossier.status !== 'result_ready' && dossier.status !== 'handed_over'))
        throw new ResultNotFound();
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

  accessLog(citizen: CitizenActor, id: string): Promise<OfficerAccess[]> {
    return this.database.readAs(citizen, async (tx) => {
      await findDossier(tx, id);
      return officerAccesses(tx, id);
    });
  }
}
