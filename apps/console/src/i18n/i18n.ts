import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '@app/ui';
import { en } from './en.js';
import { vi } from './vi.js';
import type { Translate } from './word-key.js';

const KEPT = 'mc-language';

export const i18n = createInstance();

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'vi';
}

export async function startI18n(): Promise<void> {
  const kept = localStorage.getItem(KEPT);
  const language = LANGUAGES.find((one) => one === kept) ?? 'vi';
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export function setLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

/** The words of the console and the language they are in. */
export function useWords(): {
  t: Translate;
  language: Language;
  say: (text: LocalName | null | undefined) => string;
} {
  const { t } = useTranslation();
  const language = currentLanguage();
  return { t, language, say: (text) => text?.[language] || text?.vi || '' };
}

export interface LocalName {
  readonly vi: string;
  readonly en: string;
}
