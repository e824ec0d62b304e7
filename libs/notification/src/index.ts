export { NOTICE_TEXTS, type NoticeText } from './notice-texts.js';
export { queueNotices } from './queue-notices.js';
export { NotificationConfig } from './notification.config.js';
export { SendNotice } from './send-notice.js';
export { NOTIFICATION_ENTITIES } from './entities/notification.entities.js';
export { remindDueSoon } from './remind-due-soon.js';
export { chooseNotices, noticeRefusals, type NoticeRefusal } from './choices/notice-choices.js';
export { kindOfTemplate, NOTICE_CHANNELS, OPTIONAL_KINDS, type NoticeChannel, type OptionalKind } from './choices/notice-kinds.js';
export { watchOverWork } from './watch/watch-over-work.js';
export * from './notification.errors.js';
export { NOTIFICATION_TEXTS } from './notification.texts.js';
export { ChangeNoticeText, type ProposeNoticeText } from './texts/change-notice-text.js';
export { checkNoticeText, type NoticeTextFinding } from './texts/check-notice-text.js';
export { EXAMPLE_VALUES } from './texts/example-values.js';
export { isLetterTemplate, LETTER_TEMPLATES, LETTER_TEXTS, type LetterTemplate } from './texts/letter-texts.js';
export {
  listNoticeTexts,
  noticeTextView,
  type NoticeFieldView,
  type NoticeTextItem,
  type NoticeTextVersion,
  type NoticeTextView,
  type WaitingNoticeText,
} from './texts/notice-text.queries.js';
export { writeLetter, type WrittenLetter } from './texts/write-letter.js';
