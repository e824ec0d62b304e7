import type { NoticeText } from './letter-texts.js';
import { filled, type FieldValues } from './notice-fields.js';

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
}

/** One letter in both languages, Vietnamese first. @param note whose dossier it is, where that must be said: the words of a province cannot leave it out */
export function writeLetter(
  words: NoticeText,
  values: Readonly<Record<'vi' | 'en', FieldValues>>,
  note: Readonly<Record<'vi' | 'en', string>> | null = null,
): WrittenLetter {
  const body = (language: 'vi' | 'en'): string => (note === null ? say('body', language) : `${note[language]}\n\n${say('body', language)}`);
  const say = (part: 'subject' | 'body', language: 'vi' | 'en'): string => filled(words[part][language], values[language]);
  return { subject: say('subject', 'vi'), text: `${body('vi')}\n\n${say('subject', 'en')}\n${body('en')}\n` };
}
