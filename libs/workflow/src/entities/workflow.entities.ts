import { FlowForkEntity } from './flow-fork.entity.js';
import { FlowTokenEntity } from './flow-token.entity.js';
import { TaskEntity } from './task.entity.js';
import { ConsultationEntity } from './consultation.entity.js';

/** Every table that this lib owns. */
export const WORKFLOW_ENTITIES = [FlowForkEntity, FlowTokenEntity, TaskEntity, ConsultationEntity];
