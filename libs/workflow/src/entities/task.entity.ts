import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from '@app/dossier';
import { AccountEntity } from '@app/identity';
import { UnitEntity } from '@app/organisation';
import { FlowTokenEntity } from './flow-token.entity.js';

/** Work of one step for a unit and role, with its budget in working minutes. */
@Entity('task')
@Index('task_inbox', { synchronize: false })
@Index('task_of_assignee', ['assigneeId', 'dueAt', 'id'], { where: "state in ('open', 'signing')" })
@Index('task_of_dossier', ['dossierId', 'openedAt'])
@Check('task_state_known', "state in ('open', 'signing', 'done', 'cancelled')")
export class TaskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'task_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @ForeignKey(() => FlowTokenEntity, { name: 'task_token_fk' })
  @Column('uuid', { name: 'token_id' })
  tokenId: string;

  @Column('text')
  step: string;

  @Column('jsonb')
  title: unknown;

  @ForeignKey(() => UnitEntity, { name: 'task_unit_fk' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @Column('text')
  role: string;

  @ForeignKey(() => AccountEntity, { name: 'task_assignee_fk' })
  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId: string | null;

  @Column('text', { default: 'open' })
  state: string;

  /** Working minutes. */
  @Column('integer', { name: 'budget_minutes' })
  budgetMinutes: number;

  /** Working minutes already used, without the running stretch. */
  @Column('integer', { name: 'consumed_minutes', default: 0 })
  consumedMinutes: number;

  @Column('timestamptz', { name: 'running_since', nullable: true })
  runningSince: Date | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { name: 'first_read_at', nullable: true })
  firstReadAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @ForeignKey(() => AccountEntity, { name: 'task_closed_by_fk' })
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @ForeignKey(() => TaskEntity, { name: 'task_previous_fk' })
  @Column('uuid', { name: 'previous_task_id', nullable: true })
  previousTaskId: string | null;
}
