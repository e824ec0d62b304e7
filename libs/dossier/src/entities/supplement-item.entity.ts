import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EventTextEntity } from './event-text.entity.js';
import { SupplementRequestEntity } from './supplement-request.entity.js';

/** One paper or field that a supplement request asks for, and why. */
@Entity('supplement_item')
@Check('supplement_item_kind', "kind in ('component', 'field')")
export class SupplementItemEntity {
  @ForeignKey(() => SupplementRequestEntity, { name: 'supplement_item_request_fk' })
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'supplement_item_pk' })
  requestId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'supplement_item_pk' })
  position: number;

  @Column('text')
  kind: string;

  @Column('text')
  target: string;

  @ForeignKey(() => EventTextEntity, { name: 'supplement_item_text_fk' })
  @Column('uuid', { name: 'text_ref' })
  textRef: string;
}
