/** Injection token of what the verbs and queries share. */
export const WORKFLOW_DEPS = Symbol('WORKFLOW_DEPS');
