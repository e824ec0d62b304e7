import { AccountEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Words of a letter as a province published them; without words it goes back to those that ship with the product. */
@Entity('notice_text')
@Unique('notice_text_unique', ['template', 'number'])
@Check('notice_text_number', 'number > 0')
@Check('notice_text_whole', '(subject is null) = (body is null)')
@Check('notice_text_second_person', 'proposed_by <> published_by')
export class NoticeTextEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_text_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  template: string;

  @Column('integer')
  number: number;

  /** By language: { vi, en }. */
  @Column('jsonb', { nullable: true })
  subject: unknown;

  @Column('jsonb', { nullable: true })
  body: unknown;

  @Column('text')
  reason: string;

  @ForeignKey(() => AccountEntity, { name: 'notice_text_proposer_fk' })
  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @ForeignKey(() => AccountEntity, { name: 'notice_text_publisher_fk' })
  @Column('uuid', { name: 'published_by' })
  publishedBy: string;

  @Column('timestamptz', { name: 'published_at', default: () => 'app_now()' })
  publishedAt: Date;
}
