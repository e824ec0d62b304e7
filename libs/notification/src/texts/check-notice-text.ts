import type { LetterTemplate, NoticeText } from './letter-texts.js';
import { fieldsIn, fieldsOf, neededFields } from './notice-fields.js';

export interface NoticeTextFinding {
  readonly place: 'subject.vi' | 'subject.en' | 'body.vi' | 'body.en';
  readonly problem: 'empty' | 'too_long' | 'several_lines' | 'unknown_field' | 'missing_field' | 'broken_field';
  /** The field it is about; null where it is about none. */
  readonly field: string | null;
}

const MOST = { subject: 150, body: 4000 } as const;

/** What keeps words from being published: each finding with its place. The subject may leave fields out, the letter as a whole may not. */
export function checkNoticeText(template: LetterTemplate, text: NoticeText): NoticeTextFinding[] {
  const known: readonly string[] = fieldsOf(template);
  const findings: NoticeTextFinding[] = [];
  for (const language of ['vi', 'en'] as const) {
    for (const part of ['subject', 'body'] as const) {
      const [words, place] = [text[part][language], `${part}.${language}` as const];
      if (words.trim() === '') findings.push({ place, problem: 'empty', field: null });
      if (words.length > MOST[part]) findings.push({ place, problem: 'too_long', field: null });
      if (part === 'subject' && /[\r\n]/.test(words)) findings.push({ place, problem: 'several_lines', field: null });
      for (const field of new Set(fieldsIn(words))) if (!known.includes(field)) findings.push({ place, problem: 'unknown_field', field });
      if (/[{}]/.test(words.replace(/\{\{\w+\}\}/g, ''))) findings.push({ place, problem: 'broken_field', field: null });
    }
    const said = fieldsIn(`${text.subject[language]}\n${text.body[language]}`);
    for (const field of neededFields(template))
      if (!said.includes(field)) findings.push({ place: `body.${language}`, problem: 'missing_field', field });
  }
  return findings;
}
