import type { vi } from './vi.js';

type PathsOf<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${PathsOf<T[Key]>}`;
}[keyof T & string];

/** A text of the console by its path, `dossier.tab.papers`. A path that has no text does not compile. */
export type WordKey = PathsOf<typeof vi>;

/**
 * Says a text. Plainer than the type of i18next on purpose: that one is worked out anew at every call and made the types
 * of the console take two minutes.
 */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
