import type { Language } from '../language.js';

const GROUP: Readonly<Record<Language, string>> = { vi: '.', en: ',' };
const DECIMAL: Readonly<Record<Language, string>> = { vi: ',', en: '.' };

/** `3.168` in Vietnamese, `3,168` in English; decimals are rounded and kept, so a column lines up. */
export function grouped(value: number, language: Language, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, GROUP[language]);
  const shown = fraction === undefined ? text : `${text}${DECIMAL[language]}${fraction}`;
  return value < 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}

/** `15.000 đồng`: whole đồng, as every charge is. */
export function money(amount: number, language: Language): string {
  return `${grouped(amount, language)} ${language === 'vi' ? 'đồng' : 'dong'}`;
}

/**
 * `97,6 %` of a part of a whole. Rounded down in the last decimal, so that 100 % is said only where nothing is missing; null where there is no
 * whole, because none is not 0 %.
 */
export function percent(part: number, whole: number, language: Language, decimals = 1): string | null {
  if (whole <= 0) return null;
  const scale = 10 ** decimals;
  return `${grouped(Math.floor((part / whole) * 100 * scale + 1e-9) / scale, language, decimals)} %`;
}

/** `214 kB`, `1,2 MB`: sizes of files. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${grouped(bytes / 1000, language)} kB`;
  return `${grouped(bytes / 1_000_000, language, 1)} MB`;
}
