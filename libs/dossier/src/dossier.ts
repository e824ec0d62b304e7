import type { Channel, DossierStatus, Outcome } from './dossier-status.js';

/** The head of a case file as the verbs need it; status, version and due date are the cache of its ledger. */
export interface Dossier {
  readonly id: string;
  readonly code: string | null;
  readonly openedMonth: string;
  readonly versionId: string;
  readonly caseCode: string;
  readonly channel: Channel;
  readonly citizenId: string | null;
  readonly receivingUnitId: string;
  readonly competentAgencyId: string;
  readonly processingUnitId: string;
  readonly holderUnitId: string;
  readonly status: DossierStatus;
  readonly version: number;
  readonly dueAt: Date | null;
  readonly dueOriginalAt: Date | null;
  readonly outcome: Outcome | null;
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  readonly resultReadyAt: Date | null;
  readonly supplementCount: number;
  readonly wrappedKey: Buffer;
}

export const DOSSIER_COLUMNS = `d.id, d.code, d.opened_month as "openedMonth", d.version_id as "versionId", d.case_code as "caseCode", d.channel,
  d.citizen_id as "citizenId", d.receiving_unit_id as "receivingUnitId", d.competent_agency_id as "competentAgencyId",
  d.processing_unit_id as "processingUnitId", d.holder_unit_id as "holderUnitId", d.status, d.version, d.due_at as "dueAt",
  d.due_original_at as "dueOriginalAt", d.outcome, d.submitted_at as "submittedAt", d.received_at as "receivedAt",
  d.result_ready_at as "resultReadyAt", d.supplement_count as "supplementCount", d.wrapped_key as "wrappedKey"`;
