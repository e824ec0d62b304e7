import type { DossierStatus } from '@app/dossier';
import { DomainError } from '@app/platform';

export class ActionNotAllowed extends DomainError {
  readonly code = 'workflow.action_not_allowed';
  readonly status = 409;
  constructor(action: string, current: DossierStatus) {
    super({ action, current });
  }
}

export class ActionNotInFlow extends DomainError {
  readonly code = 'workflow.action_not_in_flow';
  readonly status = 409;
  constructor(choice: string, available: readonly string[]) {
    super({ choice, available });
  }
}

export class TaskNotFound extends DomainError {
  readonly code = 'workflow.task_not_found';
  readonly status = 404;
}

export class TaskChanged extends DomainError {
  readonly code = 'workflow.task_changed';
  readonly status = 409;
  constructor(current: { version: number; state: string }) {
    super({ currentVersion: current.version, state: current.state });
  }
}

export class TaskOfColleague extends DomainError {
  readonly code = 'workflow.task_of_colleague';
  readonly status = 409;
}

export class RoleMissing extends DomainError {
  readonly code = 'workflow.role_missing';
  readonly status = 403;
  constructor(role: string) {
    super({ role });
  }
}

export class NeedMissing extends DomainError {
  readonly code = 'workflow.need_missing';
  readonly status = 422;
  constructor(needs: readonly string[]) {
    super({ needs });
  }
}

export class ActivityUnknown extends DomainError {
  readonly code = 'workflow.activity_unknown';
  readonly status = 422;
  constructor(activity: string, available: readonly string[]) {
    super({ activity, available });
  }
}

export class ActivityNotAwaited extends DomainError {
  readonly code = 'workflow.activity_not_awaited';
  readonly status = 409;
}

export class OnlyOnce extends DomainError {
  readonly code = 'workflow.only_once';
  readonly status = 409;
  constructor(action: string, times: number) {
    super({ action, times });
  }
}

export class ComponentsUnchecked extends DomainError {
  readonly code = 'workflow.components_unchecked';
  readonly status = 422;
  constructor(components: readonly { code: string; verdict: string }[]) {
    super({ components });
  }
}

export class NotThisUnit extends DomainError {
  readonly code = 'workflow.not_this_unit';
  readonly status = 403;
}

export class SameHand extends DomainError {
  readonly code = 'workflow.same_hand';
  readonly status = 409;
}

export class SignaturePending extends DomainError {
  readonly code = 'workflow.signature_pending';
  readonly status = 409;
}

export class AlreadySigned extends DomainError {
  readonly code = 'workflow.already_signed';
  readonly status = 409;
}

export class AlreadyLate extends DomainError {
  readonly code = 'workflow.already_late';
  readonly status = 409;
}

export class ExtensionNotLater extends DomainError {
  readonly code = 'workflow.extension_not_later';
  readonly status = 422;
}

export class CannotPullBack extends DomainError {
  readonly code = 'workflow.cannot_pull_back';
  readonly status = 409;
}

/** A newer version of the procedure is in force; the draft moves to it when it is saved, and the person sees what must be answered again. */
export class DraftOutdated extends DomainError {
  readonly code = 'workflow.draft_outdated';
  readonly status = 409;
  constructor(versionNumber: number) {
    super({ versionNumber });
  }
}

export class ProcedureNotOpen extends DomainError {
  readonly code = 'workflow.procedure_not_open';
  readonly status = 409;
}

export class CaseUnknown extends DomainError {
  readonly code = 'workflow.case_unknown';
  readonly status = 422;
  constructor(cases: readonly string[]) {
    super({ cases });
  }
}

export class ChannelNotOffered extends DomainError {
  readonly code = 'workflow.channel_not_offered';
  readonly status = 422;
  constructor(channels: readonly string[]) {
    super({ channels });
  }
}

export class SupplementItemUnknown extends DomainError {
  readonly code = 'workflow.supplement_item_unknown';
  readonly status = 422;
  constructor(targets: readonly string[]) {
    super({ targets });
  }
}

export class OutcomeMismatch extends DomainError {
  readonly code = 'workflow.outcome_mismatch';
  readonly status = 409;
  constructor(drafted: string, ahead: readonly string[]) {
    super({ drafted, ahead });
  }
}

/** Why: not_received, no_such_row, sets_no_due_date, moment_counts_nothing, in_future, out_of_order. */
export class CorrectionNotPossible extends DomainError {
  readonly code = 'workflow.correction_not_possible';
  readonly status = 422;
  constructor(why: string) {
    super({ why });
  }
}

/** The person took the delegation back, or it ended, before the dossier was handed in. */
export class DelegationEnded extends DomainError {
  readonly code = 'workflow.delegation_ended';
  readonly status = 409;
}
