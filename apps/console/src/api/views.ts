/** Answers of the officer API as the pages read them, where its description does not name their fields. */
import type { FormDefinition } from '@app/forms';

export interface LocalName {
  readonly vi: string;
  readonly en: string;
}

export interface HeldRole {
  readonly role: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: LocalName;
}

export interface Session {
  readonly id: string;
  readonly fullName: string;
  readonly roles: readonly HeldRole[];
  readonly permissions: readonly string[];
  readonly now: string;
  readonly zone: string;
}

export const INBOX_STATES = ['late', 'today', 'soon', 'in_time', 'paused'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

export interface InboxItem {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly taskState: string;
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly procedureCode: string;
  readonly procedureName: LocalName;
  readonly ownerName: string;
  readonly step: string;
  readonly stepTitle: LocalName;
  readonly unitId: string;
  readonly role: string;
  readonly assigneeName: string | null;
  readonly status: string;
  readonly stepDueAt: string | null;
  readonly dueAt: string | null;
  readonly workingMinutesLeft: number;
  readonly minutesPerDay: number;
}

export interface IntakeItem {
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly version: number;
  readonly status: string;
  readonly channel: string;
  readonly procedureCode: string;
  readonly procedureName: LocalName;
  readonly ownerName: string;
  readonly submittedAt: string;
  readonly receptionDueAt: string | null;
  readonly waitsForPayment: boolean;
}

export interface ReadyItem {
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly version: number;
  readonly procedureName: LocalName;
  readonly ownerName: string;
  readonly resultReadyAt: string;
  readonly outcome: string;
}

export interface WaitingApproval {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly proposedAt: string;
  readonly proposer: string;
}

export interface FoundDossier {
  readonly dossierId: string;
  readonly code: string | null;
  readonly procedureName: LocalName;
  readonly ownerName: string;
  readonly status: string;
  readonly submittedAt: string;
}

export interface StoredDocument {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scanState: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
export interface List<T> {
  readonly items: readonly T[];
}

export interface RoleHeldInUnit {
  readonly accountId: string;
  readonly fullName: string;
  readonly title: LocalName | null;
  readonly role: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly inForce: boolean;
}

export interface UnitView {
  readonly id: string;
  readonly code: string;
  readonly name: LocalName;
  readonly kind: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: LocalName;
  readonly agencyKind: string;
  readonly areaCode: string | null;
  readonly address: string;
  readonly phone: string;
}

export interface TaskAction {
  readonly key: string;
  readonly label: LocalName;
  readonly does: string;
  readonly needs: readonly string[];
  readonly sign: string | null;
  readonly pause: string | null;
}

export interface TaskView {
  readonly id: string;
  readonly step: string;
  readonly title: LocalName;
  readonly unitId: string;
  readonly unitName: LocalName;
  readonly role: string;
  readonly state: string;
  readonly assigneeName: string | null;
  readonly rowVersion: number;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly budgetMinutes: number;
  readonly consumedMinutes: number;
  readonly actions: readonly TaskAction[];
}

export interface DossierHead {
  readonly id: string;
  readonly code: string | null;
  readonly version: number;
  readonly status: string;
  readonly outcome: string | null;
  readonly channel: string;
  readonly caseCode: string;
  readonly procedureCode: string;
  readonly procedureName: LocalName;
  readonly receivingUnit: LocalName;
  readonly processingUnit: LocalName;
  readonly holderUnit: LocalName;
  readonly competentAgency: LocalName;
  readonly submittedAt: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly dueOriginalAt: string | null;
  readonly resultReadyAt: string | null;
  readonly handedOverAt: string | null;
  readonly moneyState: string;
  readonly supplementCount: number;
}

export interface DossierTime {
  readonly now: string;
  readonly minutesLeft: number | null;
  readonly minutesPerDay: number;
  readonly paused: boolean;
  readonly punctuality: 'early' | 'on_time' | 'late' | null;
}

export interface DossierSummary {
  readonly head: DossierHead;
  readonly time: DossierTime;
  readonly tasks: readonly TaskView[];
  readonly papers: readonly { readonly code: string; readonly name: LocalName; readonly verdict: string }[];
}

export interface Party {
  readonly kind: 'owner' | 'submitter' | 'representative';
  readonly personKind: 'person' | 'organisation';
  readonly name: string;
  readonly identifier: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

export const VERDICTS = ['unchecked', 'accepted', 'wrong', 'missing', 'reused'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const PAPER_FORMS = ['original', 'certified_copy', 'photo_copy', 'electronic', 'none'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

export interface ComponentView {
  readonly code: string;
  readonly name: LocalName;
  readonly form: PaperForm;
  readonly originals: number;
  readonly copies: number;
  readonly verdict: Verdict;
  readonly note: string | null;
  readonly documents: readonly StoredDocument[];
}

export interface SupplementRequest {
  readonly id: string;
  readonly number: number;
  readonly stage: 'intake' | 'processing';
  readonly reason: string;
  readonly items: readonly { readonly kind: 'component' | 'field'; readonly target: string; readonly text: string }[];
  readonly askedAt: string;
  readonly termAt: string | null;
  readonly answeredAt: string | null;
  readonly state: 'open' | 'answered' | 'expired' | 'cancelled';
}

export interface Obligation {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly name: LocalName;
  readonly amount: number;
  readonly collect: string;
  readonly state: 'open' | 'settled' | 'cancelled' | 'refunded';
}

export interface ResultView {
  readonly id: string;
  readonly outcome: string;
  readonly state: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly documentId: string | null;
  readonly sha256: string | null;
}

export interface DossierView {
  readonly head: DossierHead;
  readonly time: DossierTime;
  readonly parties: readonly Party[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly components: readonly ComponentView[];
  readonly supplements: readonly SupplementRequest[];
  readonly tasks: readonly TaskView[];
  readonly money: readonly Obligation[];
  readonly result: ResultView | null;
}

export interface DraftField {
  readonly key: string;
  readonly label: LocalName;
  readonly type: 'text' | 'textarea' | 'date' | 'integer' | 'money' | 'decimal' | 'yesno';
  readonly required: boolean;
}

export interface PinnedProcedure {
  readonly code: string;
  readonly versionNumber: number;
  readonly form: FormDefinition | null;
  readonly legalBases: readonly string[];
  readonly flow: {
    readonly version: number;
    readonly steps: readonly { readonly name: string; readonly title: LocalName; readonly role: string; readonly hours: number }[];
    readonly longestHours: number;
    readonly limitHours: number;
  } | null;
  readonly draftFields: { readonly granted: readonly DraftField[]; readonly refused: readonly DraftField[] };
}

export interface LedgerEntry {
  readonly version: number;
  readonly action: string;
  readonly to: string;
  readonly actorKind: string;
  readonly actorRole: string;
  readonly actorName: string | null;
  readonly unitName: LocalName | null;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly legalBasis: string | null;
  readonly clockEffect: string;
  readonly previousDueAt: string | null;
  readonly dueAt: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly previousHash: string;
  readonly text: string | null;
}

export interface ExplainedDay {
  readonly day: string;
  readonly kind: 'worked' | 'weekend' | 'holiday' | 'worked_instead' | 'paused' | 'start_day';
  readonly minutes: number;
  readonly pausedMinutes: number;
  readonly decision?: string;
  readonly name?: LocalName;
  readonly reason?: string;
}

export interface DeadlineView {
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly dueOriginalAt: string | null;
  readonly calendarRevision: number;
  readonly provisionalYears: readonly number[];
  readonly days: readonly ExplainedDay[];
}

export interface Message {
  readonly id: string;
  readonly authorKind: 'citizen' | 'officer' | 'system';
  readonly text: string;
  readonly sentAt: string;
  readonly readAt: string | null;
}

export interface PrintedSlip {
  readonly kind: string;
  readonly eventVersion: number;
  readonly documentId: string;
  readonly madeAt: string;
}

export interface AreaView {
  readonly code: string;
  readonly name: string;
}
