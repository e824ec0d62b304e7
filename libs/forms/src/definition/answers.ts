/**
 * Answers by field key, normalised: texts NFC, days ISO, numbers numbers. `address` and `person` are objects of their
 * parts, `repeat` a list of objects, `file` a list of document ids. Values stay unknown because they may come from an
 * older version of the form: every reader narrows.
 */
export type Answers = Readonly<Record<string, unknown>>;

/** The answer, or undefined; never something inherited from Object.prototype. */
export function answerOf(answers: Answers, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

export function isGroup(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names that reach into an object's prototype. They are refused everywhere: as field keys and in what is sent. */
export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Names every object already has, such as `toString`. As a field key they would look answered to validators that do not
 * ask for own properties, so no form may use them.
 */
export function isInheritedName(key: string): boolean {
  return key in Object.prototype;
}
