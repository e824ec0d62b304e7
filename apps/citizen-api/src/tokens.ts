/** Injection tokens of values that are no classes. */
export const WORKFLOW_DEPS = Symbol('WORKFLOW_DEPS');
export const DRAFT_LIMIT = Symbol('DRAFT_LIMIT');
