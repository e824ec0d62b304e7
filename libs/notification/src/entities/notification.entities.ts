import { NoticeEntity } from './notice.entity.js';
import { NoticeRefusalEntity } from './notice-refusal.entity.js';
import { NoticeTextEntity } from './notice-text.entity.js';
import { WatchRuleEntity } from './watch-rule.entity.js';

/** Every table that this lib owns. */
export const NOTIFICATION_ENTITIES = [NoticeEntity, NoticeRefusalEntity, WatchRuleEntity, NoticeTextEntity];
