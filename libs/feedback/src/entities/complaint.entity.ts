import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DossierEntity, EventTextEntity } from '@app/dossier';

/** A complaint about a dossier; its text is sealed. */
@Entity('complaint')
@Check('complaint_state_known', "state in ('open', 'answered')")
export class ComplaintEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'complaint_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'complaint_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @ForeignKey(() => EventTextEntity, { name: 'complaint_text_fk' })
  @Column('uuid', { name: 'text_ref' })
  textRef: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'app_now()' })
  madeAt: Date;

  @Column('text', { default: 'open' })
  state: string;
}
