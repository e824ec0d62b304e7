import { ClockOffsetEntity } from './clock-offset.entity.js';
import { IdempotencyEntity } from './idempotency.entity.js';
import { DeliveryEntity } from './delivery.entity.js';
import { TimerEntity } from './timer.entity.js';
import { HeartbeatEntity } from './heartbeat.entity.js';
import { RateBudgetEntity } from './rate-budget.entity.js';

/** Every table that this lib owns. */
export const PLATFORM_ENTITIES = [ClockOffsetEntity, IdempotencyEntity, DeliveryEntity, TimerEntity, HeartbeatEntity, RateBudgetEntity];
