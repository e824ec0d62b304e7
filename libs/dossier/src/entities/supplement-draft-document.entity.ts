import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';
import { SupplementRequestEntity } from './supplement-request.entity.js';

/** A file uploaded for an item of an open supplement request and not sent yet. */
@Entity('supplement_draft_document')
export class SupplementDraftDocumentEntity {
  @ForeignKey(() => SupplementRequestEntity, { name: 'supplement_draft_document_request_fk' })
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'supplement_draft_document_pk' })
  requestId: string;

  @ForeignKey(() => DocumentEntity, { name: 'supplement_draft_document_document_fk' })
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'supplement_draft_document_pk' })
  documentId: string;

  @Column('text', { name: 'component_code' })
  componentCode: string;

  @Column('timestamptz', { name: 'added_at', default: () => 'app_now()' })
  addedAt: Date;
}
