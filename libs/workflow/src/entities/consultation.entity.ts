import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';
import { DossierEntity, EventTextEntity } from '@app/dossier';
import { UnitEntity } from '@app/organisation';
import { TaskEntity } from './task.entity.js';

/** A question put to another unit, with its term; silence may count as agreement. */
@Entity('consultation')
@Index('consultation_of_dossier', ['dossierId'])
@Check('consultation_answer_known', "answer in ('agree', 'object', 'deemed_agreed', 'cancelled')")
export class ConsultationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'consultation_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @ForeignKey(() => TaskEntity, { name: 'consultation_task_fk' })
  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @ForeignKey(() => UnitEntity, { name: 'consultation_unit_fk' })
  @Column('uuid', { name: 'asked_unit_id' })
  askedUnitId: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('timestamptz', { name: 'term_at', nullable: true })
  termAt: Date | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  /** deemed_agreed: the term passed in silence. */
  @Column('text', { nullable: true })
  answer: string | null;

  @ForeignKey(() => EventTextEntity, { name: 'consultation_text_fk' })
  @Column('uuid', { name: 'text_ref', nullable: true })
  textRef: string | null;

  @ForeignKey(() => DocumentEntity, { name: 'consultation_document_fk' })
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId: string | null;
}
