export { NOTICE_TEXTS, type NoticeText } from './notice-texts.js';
export { queueNotices } from './queue-notices.js';
export { NotificationConfig } from './notification.config.js';
export { SendNotice } from './send-notice.js';
export { NOTIFICATION_ENTITIES } from './entities/notification.entities.js';
export { remindDueSoon } from './remind-due-soon.js';
export { chooseNotices, noticeRefusals, type NoticeRefusal } from './choices/notice-choices.js';
export { kindOfTemplate, NOTICE_CHANNELS, OPTIONAL_KINDS, type NoticeChannel, type OptionalKind } from './choices/notice-kinds.js';
export { watchOverWork } from './watch/watch-over-work.js';
