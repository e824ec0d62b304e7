import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DossierEntity } from '@app/dossier';

/** A letter to a person about one row of the ledger. */
@Entity('notice')
@Index('notice_queued', ['queuedAt'], { where: "state = 'queued'" })
@Unique('notice_once', ['dossierId', 'eventVersion', 'template', 'recipient'])
@Check('notice_channel_known', "channel in ('email', 'sms', 'zalo')")
@Check('notice_recipient_known', "recipient in ('owner', 'submitter', 'unit', 'assignee', 'head', 'leader')")
@Check('notice_state_known', "state in ('queued', 'sent', 'failed', 'no_address', 'not_wanted')")
export class NoticeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'notice_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('integer', { name: 'event_version' })
  eventVersion: number;

  @Column('text')
  template: string;

  @Column('text')
  channel: string;

  @Column('text')
  recipient: string;

  @Column('text', { default: 'queued' })
  state: string;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'queued_at', default: () => 'app_now()' })
  queuedAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
