export { TRANSITIONS, type Transition } from './transitions.js';
export { ruleTransition } from './rule-transition.js';
export * from './workflow.errors.js';
export { WORKFLOW_TEXTS } from './workflow.texts.js';
export { localDay, workflowDeps, type WorkflowDeps } from './workflow-deps.js';
export { SubmitDraft, type SubmitCommand, type Submitted } from './submit/submit-draft.js';
export { isSubmittable, openProcedure, procedureToFill, takesDossiers } from './submit/open-procedure.js';
export { draftMove, knownToForm, movedDraft, newerVersion, type DraftMove, type MovedDraft } from './submit/draft-move.js';
export { ownerIndexOf, papersForComponents } from './submit/reused-papers.js';
export { missingForSubmission, type Missing } from './submit/missing-for-submission.js';
export { feeLines, quantitiesOf } from './submit/owed-lines.js';
export { EnterAtDesk, type EnterAtDeskCommand } from './intake/enter-at-desk.js';
export { AddScans, type ScannedPaper } from './intake/add-scans.js';
export { CheckComponents, type CheckedPaper } from './intake/check-components.js';
export { ReceiveDossier, type ReceiveCommand } from './intake/receive-dossier.js';
export { RefuseIntake } from './intake/refuse-intake.js';
export { TransferDossier } from './intake/transfer-dossier.js';
export { PerformStep, type StepCommand } from './flow/perform-step.js';
export { markTasksRead } from './flow/mark-tasks-read.js';
export { TaskMoves } from './flow/task-moves.js';
export { RequestSupplement, type RequestSupplementCommand, type SupplementOutcome } from './processing/request-supplement.js';
export { AnswerSupplement, type AnswerSupplementCommand } from './processing/answer-supplement.js';
export { SuspendDossier } from './processing/suspend.js';
export { awaitedActivity, ExcludedActivities, type PauseForActivityCommand } from './processing/excluded-activity.js';
export { ExtendDue } from './processing/extend-due.js';
export { beginPayment } from './payment/begin-payment.js';
export { RequestPayment, type RequestPaymentCommand } from './payment/request-payment.js';
export { ConfirmPayment } from './payment/confirm-payment.js';
export { RecordDeskPayment } from './payment/record-desk-payment.js';
export { WithdrawDossier } from './ending/withdraw.js';
export { StopDossier } from './ending/stop-dossier.js';
export { HandOver, refuseUnpaidReturn, type HandOverCommand } from './ending/hand-over.js';
export { DraftResult, type DraftResultCommand } from './results/draft-result.js';
export { draftedResult, draftToDraw, drawDraft, type DraftedResult } from './results/preview-draft.js';
export { RequestSignature, type RequestSignatureCommand } from './results/request-signature.js';
export { RenderNumberedResult } from './results/render-numbered.js';
export { CompleteSignature, SignerRejected, type DocumentSigner } from './results/complete-signature.js';
export { calendarChanges, ChangeCalendar, type CalendarPreview, type WaitingCalendarChange } from './calendar-change/change-calendar.js';
export { DecideApproval, DOSSIER_APPROVALS, outdateProposals } from './decide-approval.js';
export { CorrectDossier, type CorrectCommand, type ProposedCorrection } from './corrections/correct-dossier.js';
export { correctedMoments, replayDue, type ReplayedDue, type ReplayedRow } from './corrections/replay-due.js';
export { FireTimer } from './timers/fire-timer.js';
export { draftForCitizen, type DraftForCitizen } from './queries/draft-for-citizen.js';
export { dossierSummary, type DossierSummary } from './queries/dossier-summary.js';
export { pinnedProcedure, type PinnedProcedure, type PinnedStep } from './queries/pinned-procedure.js';
export { deskQuote, type DeskQuestion, type DeskQuote } from './queries/desk-quote.js';
export { heldWork, type HeldWork } from './queries/held-work.js';
export { searchDossiers, type FoundDossier } from './queries/search-dossiers.js';
export { INBOX_SORTS } from './queries/inbox-order.js';
export {
  INBOX_STATES,
  inbox,
  inboxCounts,
  intakeList,
  readyForHandOver,
  type InboxFilter,
  type InboxItem,
  type InboxState,
  type IntakeItem,
  type ReadyItem,
} from './queries/inbox.queries.js';
export {
  componentViews,
  dossierHead,
  ledgerView,
  officerDossier,
  type ComponentView,
  type DossierHead,
  type LedgerEntryView,
  type OfficerDossierView,
  type TaskView,
} from './queries/dossier-view.js';
export { requireDocumentOfDossier, requirePaperOrSlip } from './queries/dossier-document.js';
export { openSteps } from './queries/open-steps.js';
export { explainDeadline, type DeadlineView } from './queries/explain-deadline.js';
export { WORKFLOW_ENTITIES } from './entities/workflow.entities.js';
export { needsProof, prefillFor, refuseEndedDelegation } from './submit/acting-for.js';
