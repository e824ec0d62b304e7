import type { NoticeText } from './letter-texts.js';
import { filled, type FieldValues } from './notice-fields.js';

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
}

/** One letter in both languages, Vietnamese first. */
export function writeLetter(words: NoticeText, values: Readonly<Record<'vi' | 'en', FieldValues>>): WrittenLetter {
  const say = (part: 'subject' | 'body', language: 'vi' | 'en'): string => filled(words[part][language], values[language]);
  return { subject: say('subject', 'vi'), text: `${say('body', 'vi')}\n\n${say('subject', 'en')}\n${say('body', 'en')}\n` };
}
