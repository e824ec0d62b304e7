import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SupplementRequestEntity } from './supplement-request.entity.js';

/** Answers typed for an open supplement request and not sent yet, sealed under the key of the dossier. */
@Entity('supplement_draft')
export class SupplementDraftEntity {
  @ForeignKey(() => SupplementRequestEntity, { name: 'supplement_draft_request_fk' })
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'supplement_draft_pk' })
  requestId: string;

  @Column('bytea', { name: 'sealed_answers' })
  sealedAnswers: Buffer;

  @Column('integer', { default: 1 })
  revision: number;

  @Column('timestamptz', { name: 'changed_at', default: () => 'app_now()' })
  changedAt: Date;
}
