import { CitizenEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A kind of letter that a person does not want on a channel. */
@Entity('notice_refusal')
@Check('notice_refusal_kind', "kind in ('confirmation', 'silence', 'rating')")
@Check('notice_refusal_channel', "channel in ('email')")
export class NoticeRefusalEntity {
  @ForeignKey(() => CitizenEntity, { name: 'notice_refusal_citizen_fk' })
  @PrimaryColumn('uuid', { name: 'citizen_id', primaryKeyConstraintName: 'notice_refusal_pk' })
  citizenId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_refusal_pk' })
  kind: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_refusal_pk' })
  channel: string;

  @Column('timestamptz', { name: 'refused_at', default: () => 'app_now()' })
  refusedAt: Date;
}
