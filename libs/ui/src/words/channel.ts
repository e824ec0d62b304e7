import type { Texts } from '../language.js';

export const CHANNEL_WORDS = {
  online_full: { vi: 'Trực tuyến toàn trình', en: 'Fully online' },
  online_partial: { vi: 'Trực tuyến một phần', en: 'Partly online' },
  desk: { vi: 'Tại quầy', en: 'At the desk' },
  postal: { vi: 'Qua bưu chính', en: 'By post' },
} as const satisfies Record<string, Texts>;

export type ChannelWord = keyof typeof CHANNEL_WORDS;
