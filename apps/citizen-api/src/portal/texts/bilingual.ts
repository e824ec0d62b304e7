import type { Language } from '@app/ui';

/** Texts of one place in both languages. English has exactly the keys of Vietnamese, or it does not compile. */
export function bilingual<Texts>(vi: Texts, en: NoInfer<Texts>): Readonly<Record<Language, Texts>> {
  return { vi, en };
}
