import { isRefusal } from '@app/platform';
import type { Language } from '@app/ui';
import { CITIZEN_API_TEXTS } from '../../texts.js';

/** What is wrong with a file is said at the file; everything else is a page of its own. */
export function uploadRefusal(error: unknown, language: Language): string | null {
  if (!isRefusal(error) || !error.code.startsWith('documents.')) return null;
  const text = CITIZEN_API_TEXTS[error.code]?.[language];
  if (text === undefined) return null;
  return `${text.title}. ${text.remedy.replace(/\{\{(\w+)\}\}/g, (_, name: string) => wordsOf(error.params[name]))}`;
}

function wordsOf(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
