import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';
import { EventTextEntity } from './event-text.entity.js';

/** A message between the citizen and the officers of a dossier. */
@Entity('message')
@Index('message_of_dossier', ['dossierId', 'sentAt'])
@Check('message_author', "author_kind in ('citizen', 'officer', 'system')")
export class MessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'message_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text', { name: 'author_kind' })
  authorKind: string;

  @Column('text', { name: 'author_id' })
  authorId: string;

  @ForeignKey(() => EventTextEntity, { name: 'message_text_fk' })
  @Column('uuid', { name: 'text_ref' })
  textRef: string;

  @Column('timestamptz', { name: 'sent_at', default: () => 'app_now()' })
  sentAt: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
