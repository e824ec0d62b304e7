import { LETTER_TEXTS, type LetterTemplate, type NoticeText } from './letter-texts.js';

export const NOTICE_FIELDS = ['code', 'procedure', 'office', 'due', 'link', 'rate', 'hours'] as const;
export type NoticeField = (typeof NOTICE_FIELDS)[number];
export type FieldValues = Readonly<Record<NoticeField, string>>;

/** Without these a letter does not say which dossier, until when, or where to look. */
const NEEDED: readonly NoticeField[] = ['code', 'due', 'link'];
const EVERYWHERE: readonly NoticeField[] = ['code', 'procedure', 'office', 'link'];

const textsOf = ({ subject, body }: NoticeText): string => [subject.vi, subject.en, body.vi, body.en].join('\n');
export const fieldsIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);

/** What a letter can say: what every letter can, and what its shipped words use besides. */
export function fieldsOf(template: LetterTemplate): readonly NoticeField[] {
  const used = fieldsIn(textsOf(LETTER_TEXTS[template]));
  return NOTICE_FIELDS.filter((field) => EVERYWHERE.includes(field) || used.includes(field));
}

/** What the words of a province must say, too, in each language. */
export function neededFields(template: LetterTemplate): readonly NoticeField[] {
  const used = fieldsIn(textsOf(LETTER_TEXTS[template]));
  return NEEDED.filter((field) => used.includes(field));
}

/** Words with their fields filled in. */
export function filled(text: string, values: FieldValues): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name as NoticeField] ?? '');
}
