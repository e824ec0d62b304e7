import { Problem } from '../api/problem.js';
import type { LocalName } from '../i18n/i18n.js';

interface Fault {
  readonly field?: string;
  readonly code?: string;
  readonly kind?: string;
  readonly name?: LocalName;
  readonly message?: LocalName;
}

export interface Faults {
  readonly byPath: Readonly<Record<string, string>>;
  readonly list: readonly string[];
}

/** What the server misses or refuses: at the field where it has one, and in the list on top. */
export function faultsOf(error: unknown, language: 'vi' | 'en'): Faults {
  const found = error instanceof Problem ? (error.document['missing'] ?? error.document['errors']) : undefined;
  const faults: readonly Fault[] = Array.isArray(found) ? (found as Fault[]) : [];
  const byPath: Record<string, string> = {};
  const list: string[] = [];
  for (const fault of faults) {
    const path = fault.field ?? (fault.kind === 'field' ? fault.code : undefined);
    const words = fault.message?.[language] ?? fault.name?.[language] ?? path ?? fault.code ?? '';
    if (path !== undefined) byPath[path.replace(/\//g, '.')] = words;
    list.push(fault.name === undefined || fault.message === undefined ? words : `${fault.name[language]}: ${words}`);
  }
  return { byPath, list };
}
