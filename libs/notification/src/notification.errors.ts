import { DomainError } from '@app/platform';
import type { NoticeTextFinding } from './texts/check-notice-text.js';

export class NoticeTextUnknown extends DomainError {
  readonly code = 'notification.text_unknown';
  readonly status = 404;
}

/** Each finding names the place and the field. */
export class NoticeTextInvalid extends DomainError {
  readonly code = 'notification.text_invalid';
  readonly status = 422;
  constructor(findings: readonly NoticeTextFinding[]) {
    super({ findings });
  }
}

/** Somebody has published other words since they were read. */
export class NoticeTextChanged extends DomainError {
  readonly code = 'notification.text_changed';
  readonly status = 409;
}

/** What is proposed is what counts already. */
export class NoticeTextSame extends DomainError {
  readonly code = 'notification.text_same';
  readonly status = 409;
}

/** A proposal about this letter waits already. */
export class NoticeTextWaits extends DomainError {
  readonly code = 'notification.text_waits';
  readonly status = 409;
}
