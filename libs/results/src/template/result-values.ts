import type { Day } from '../paper/index.js';

/** Everything a template can merge. Answers are the normalised ones that count (hidden fields left out). */
export interface ResultValues {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly dossier: { readonly code: string; readonly receivedOn: Day; readonly procedureName: string; readonly procedureCode: string };
  /** Number and day are set before signing; a draft may lack them. */
  readonly result: { readonly number?: string | undefined; readonly issuedOn?: Day | undefined };
  readonly agency: { readonly name: string; readonly place: string; readonly parent?: string | undefined };
  /** `title` may hold several lines: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH'. */
  readonly signer: { readonly title: string; readonly name: string };
  readonly owner: { readonly name: string; readonly honorific?: string | undefined; readonly address?: string | undefined };
  /** Printed as a QR beside the signature. */
  readonly verify?: { readonly url: string; readonly words: string } | undefined;
  /** The words shown for coded answers, by path: 'answers.childGender' -> 'Nữ'. See `labelsOfAnswers`. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** Merge fields that every result has, with their kind; `answers.*` and `draft.*` come from the form and the template. */
export const SYSTEM_FIELDS: Readonly<Record<string, string>> = {
  'dossier.code': 'text',
  'dossier.receivedOn': 'date',
  'dossier.procedureName': 'text',
  'dossier.procedureCode': 'text',
  'result.number': 'text',
  'result.issuedOn': 'date',
  'agency.name': 'text',
  'agency.place': 'text',
  'agency.parent': 'text',
  'signer.title': 'text',
  'signer.name': 'text',
  'owner.name': 'text',
  'owner.honorific': 'text',
  'owner.address': 'text',
};

/** The value at a dotted path, own properties only. */
export function valueAt(source: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((held, key) => (isRecord(held) && Object.hasOwn(held, key) ? held[key] : undefined), source);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
