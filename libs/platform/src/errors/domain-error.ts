/**
 * An expected refusal the caller can act on. Clients branch on `code` (`context.reason`), so a published code never
 * changes meaning. `params` go into the answer and must never hold personal or secret values.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;

  constructor(readonly params: Record<string, unknown> = {}) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return this.code;
  }
}

/** Pure libraries keep their own small error base; what counts is the shape. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly params: Record<string, unknown>;
}

export function isRefusal(error: unknown): error is Refusal {
  if (!(error instanceof Error)) return false;
  const { code, status, params } = error as Partial<Record<keyof Refusal, unknown>>;
  return typeof code === 'string' && code.includes('.') && typeof status === 'number' && typeof params === 'object' && params !== null;
}

/** Human texts of one error code. `remedy` says what the person can do; `{{name}}` is replaced from params. */
export interface ErrorText {
  readonly title: string;
  readonly remedy: string;
}
export type ErrorTexts = Record<string, { readonly vi: ErrorText; readonly en: ErrorText }>;
