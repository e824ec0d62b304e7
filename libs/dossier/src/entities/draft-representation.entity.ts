import { DelegationEntity } from '@app/identity';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DraftEntity } from './draft.entity.js';

/** For whom a draft is written, when not for the person who writes it; sealed under the key of the draft. */
@Entity('draft_representation')
export class DraftRepresentationEntity {
  @ForeignKey(() => DraftEntity, { name: 'draft_representation_draft_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'draft_id', primaryKeyConstraintName: 'draft_representation_pk' })
  draftId: string;

  @Column('text')
  relation: string;

  @ForeignKey(() => DelegationEntity, { name: 'draft_representation_delegation_fk' })
  @Column('uuid', { name: 'delegation_id', nullable: true })
  delegationId: string | null;

  @Column('bytea')
  sealed: Buffer;
}
