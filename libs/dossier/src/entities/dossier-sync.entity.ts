import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';

/** How far a dossier has been sent to an outside portal. */
@Entity('dossier_sync')
@Check('dossier_sync_state', "state in ('unsent', 'sending', 'sent', 'failed')")
export class DossierSyncEntity {
  @ForeignKey(() => DossierEntity, { name: 'dossier_sync_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_sync_pk' })
  dossierId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_sync_pk' })
  target: string;

  @Column('text', { default: 'unsent' })
  state: string;

  @Column('integer', { name: 'sent_version', default: 0 })
  sentVersion: number;
}
