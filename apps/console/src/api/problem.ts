/** RFC 9457, as the API answers; title and detail are in the language of the officer and say what to do. */
export interface ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly [more: string]: unknown;
}

export class Problem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.title);
  }

  get code(): string {
    return this.document.code;
  }
  get status(): number {
    return this.document.status;
  }
}

export function isProblemDocument(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'status' in value;
}

/** A colleague was faster: nothing was written, and the answer says what changed since. */
export function isStale(error: unknown): error is Problem {
  return error instanceof Problem && ['dossier.changed', 'workflow.task_changed', 'workflow.task_not_found'].includes(error.code);
}
