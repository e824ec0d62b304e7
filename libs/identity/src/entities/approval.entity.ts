import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from '@app/organisation';
import { AccountEntity } from './account.entity.js';

/** The two-person primitive: what one officer proposed and another, never the same, decided. The payload is performed unchanged or not at all. */
@Entity('approval')
@Index('approval_open', ['kind', 'unitId'], { where: "state = 'proposed'" })
@Index('approval_of_subject', ['subject'])
@Check('approval_state_known', "state in ('proposed', 'approved', 'rejected', 'outdated', 'withdrawn')")
@Check('approval_second_person', 'decider_id is null or decider_id <> proposer_id')
export class ApprovalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  kind: string;

  @Column('text')
  subject: string;

  @Column('integer', { name: 'subject_version' })
  subjectVersion: number;

  @Column('jsonb')
  payload: unknown;

  /** Hash of the payload as proposed. */
  @Column('bytea', { name: 'payload_hash' })
  payloadHash: Buffer;

  @ForeignKey(() => UnitEntity, { name: 'approval_unit_fk' })
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @ForeignKey(() => AccountEntity, { name: 'approval_proposer_fk' })
  @Column('uuid', { name: 'proposer_id' })
  proposerId: string;

  @Column('timestamptz', { name: 'proposed_at', default: () => 'app_now()' })
  proposedAt: Date;

  @ForeignKey(() => AccountEntity, { name: 'approval_decider_fk' })
  @Column('uuid', { name: 'decider_id', nullable: true })
  deciderId: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { default: 'proposed' })
  state: string;
}
