import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';

/** Free text of people, sealed under the key of its dossier; the ledger and others only point here. */
@Entity('event_text')
export class EventTextEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_text_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'event_text_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
