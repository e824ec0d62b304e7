import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';
import { EventTextEntity } from './event-text.entity.js';

/** A request to complete a dossier, at intake or while it is processed. One is open at a time. */
@Entity('supplement_request')
@Index('supplement_request_one_open', ['dossierId'], { unique: true, where: "state = 'open'" })
@Unique('supplement_request_number', ['dossierId', 'number'])
@Check('supplement_request_stage', "stage in ('intake', 'processing')")
@Check('supplement_request_state', "state in ('open', 'answered', 'expired', 'cancelled')")
export class SupplementRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supplement_request_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'supplement_request_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('integer')
  number: number;

  @Column('text')
  stage: string;

  @Column('integer', { name: 'event_version' })
  eventVersion: number;

  @Column('timestamptz', { name: 'term_at', nullable: true })
  termAt: Date | null;

  @ForeignKey(() => EventTextEntity, { name: 'supplement_request_text_fk' })
  @Column('uuid', { name: 'text_ref' })
  textRef: string;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('text', { default: 'open' })
  state: string;
}
