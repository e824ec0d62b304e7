/** One text in both languages. Vietnamese is the text of record; English may be missing in a draft. */
export interface LocalText {
  readonly vi: string;
  readonly en?: string;
}
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The text in the language, else Vietnamese. */
export function inLanguage(text: LocalText, language: Language): string {
  return language === 'en' && text.en ? text.en : text.vi;
}
