import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';
import { DraftEntity } from './draft.entity.js';

/** A file of a draft and the paper it stands for. */
@Entity('draft_document')
@Check('draft_document_form', "form in ('original', 'certified_copy', 'photo_copy', 'electronic')")
export class DraftDocumentEntity {
  @ForeignKey(() => DraftEntity, { name: 'draft_document_draft_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'draft_id', primaryKeyConstraintName: 'draft_document_pk' })
  draftId: string;

  @ForeignKey(() => DocumentEntity, { name: 'draft_document_document_fk' })
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'draft_document_pk' })
  documentId: string;

  @Column('text', { name: 'component_code' })
  componentCode: string;

  @Column('text', { default: 'electronic' })
  form: string;

  @Column('timestamptz', { name: 'added_at', default: () => 'app_now()' })
  addedAt: Date;
}
