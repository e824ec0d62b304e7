import type { Texts } from '../language.js';

export const PUNCTUALITY_WORDS = {
  early: { vi: 'Trước hạn', en: 'Early' },
  on_time: { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Trễ hạn', en: 'Late' },
} as const satisfies Record<string, Texts>;

export type Punctuality = keyof typeof PUNCTUALITY_WORDS;
