import { NoticeEntity } from './notice.entity.js';

/** Every table that this lib owns. */
export const NOTIFICATION_ENTITIES = [NoticeEntity];
