import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '@app/identity';
import { DossierEntity } from './dossier.entity.js';
import { EventTextEntity } from './event-text.entity.js';

/** A note among officers that the citizen does not see. */
@Entity('note')
@Index('note_of_dossier', ['dossierId', 'writtenAt'])
export class NoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'note_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'note_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @ForeignKey(() => AccountEntity, { name: 'note_account_fk' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @ForeignKey(() => EventTextEntity, { name: 'note_text_fk' })
  @Column('uuid', { name: 'text_ref' })
  textRef: string;

  @Column('timestamptz', { name: 'written_at', default: () => 'app_now()' })
  writtenAt: Date;
}
