export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language; a missing one does not compile. */
export type Texts = Readonly<Record<Language, string>>;
