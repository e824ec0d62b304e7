import { NOTICE_TEXTS, type NoticeText } from '../notice-texts.js';

export type { NoticeText };

/** Told to the person who submitted, when nobody has acted for long. */
export const SILENCE_TEXT: NoticeText = {
  subject: { vi: 'Hồ sơ {{code}} chưa có ai xử lý', en: 'Nobody has acted on dossier {{code}}' },
  body: {
    vi: 'Đã {{hours}} giờ làm việc chưa có thao tác nào trên hồ sơ {{code}}. Lãnh đạo đơn vị đã được báo. Xem tại {{link}}.',
    en: 'Nobody has acted on dossier {{code}} for {{hours}} working hours. The head of the unit has been told. See {{link}}.',
  },
};

const TEXTS = { ...NOTICE_TEXTS, watch_idle: SILENCE_TEXT };

/** Every letter to a citizen by what it is about. */
export const LETTER_TEMPLATES = Object.keys(TEXTS) as LetterTemplate[];
export type LetterTemplate = keyof typeof TEXTS;

/** The words that ship with the product; a province may publish its own. */
export const LETTER_TEXTS = TEXTS as Readonly<Record<LetterTemplate, NoticeText>>;

export function isLetterTemplate(name: string): name is LetterTemplate {
  return Object.hasOwn(TEXTS, name);
}
