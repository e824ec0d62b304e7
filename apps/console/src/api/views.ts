/** Answers of the officer API as the pages read them: its description, narrowed or completed where that says less. */
import type { FormDefinition } from '@app/forms';
import type { components } from './officer-api.generated.js';

export type Answer<Name extends keyof components['schemas']> = components['schemas'][Name];

export type LocalName = Answer<'LocalName'>;
export type HeldRole = Answer<'HeldRoleView'>;
export type Session = Answer<'OfficerSessionView'>;

export const INBOX_STATES = ['late', 'today', 'soon', 'in_time', 'paused'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

export type InboxItem = Answer<'InboxItem'>;
export type IntakeItem = Answer<'IntakeItem'>;
export type ReadyItem = Answer<'ReadyItem'>;
export type WaitingApproval = Answer<'WaitingApproval'>;
export type FoundDossier = Answer<'FoundDossier'>;
export type StoredDocument = Answer<'StoredDocument'>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
export interface List<T> {
  readonly items: readonly T[];
}

export type RoleHeldInUnit = Answer<'RoleHeldInUnit'>;
export type UnitView = Answer<'UnitView'>;

export interface TaskAction {
  readonly key: string;
  readonly label: LocalName;
  readonly does: string;
  readonly needs: readonly string[];
  readonly sign: string | null;
  readonly pause: string | null;
}

export type TaskView = Answer<'TaskView'>;
export type DossierHead = Answer<'DossierHead'>;
export type DossierTime = Answer<'DossierTime'>;
export type DossierSummary = Answer<'DossierSummary'>;
export type Party = Answer<'Party'>;

export const VERDICTS = ['unchecked', 'accepted', 'wrong', 'missing', 'reused'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const PAPER_FORMS = ['original', 'certified_copy', 'photo_copy', 'electronic', 'none'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

export type ComponentView = Omit<Answer<'ComponentView'>, 'form' | 'verdict'> & { readonly form: PaperForm; readonly verdict: Verdict };

export type SupplementRequest = Answer<'SupplementRequest'>;
export type Obligation = Answer<'Obligation'>;

export interface ResultView {
  readonly id: string;
  readonly outcome: string;
  readonly state: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly documentId: string | null;
  readonly sha256: string | null;
}

export type DossierView = Omit<Answer<'OfficerDossierView'>, 'components'> & { readonly components: readonly ComponentView[] };

export type DraftField = Answer<'DraftField'>;

export type PinnedProcedure = Omit<Answer<'PinnedProcedure'>, 'form'> & { readonly form: FormDefinition | null };

export type LedgerEntry = Answer<'LedgerEntryView'>;
export type ExplainedDay = Answer<'ExplainedDay'>;
export type DeadlineView = Answer<'DeadlineView'>;
export type Message = Answer<'Message'>;
export type PrintedSlip = Answer<'PrintedSlip'>;
export type AreaView = Answer<'AreaView'>;
