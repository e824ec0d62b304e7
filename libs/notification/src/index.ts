export { NOTICE_TEXTS, type NoticeText } from './notice-texts.js';
export { queueNotices } from './queue-notices.js';
export { NotificationConfig } from './notification.config.js';
export { SendNotice } from './send-notice.js';
export { NOTIFICATION_ENTITIES } from './entities/notification.entities.js';
export { remindDueSoon } from './remind-due-soon.js';
export { watchOverWork } from './watch/watch-over-work.js';
