import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';
import { DossierComponentEntity } from './dossier-component.entity.js';

/** A file given for a paper of a dossier. */
@Entity('component_document')
@Index('component_document_of_document', ['documentId'])
@ForeignKey(() => DossierComponentEntity, ['dossierId', 'componentCode'], ['dossierId', 'code'], {
  name: 'component_document_component_fk',
})
export class ComponentDocumentEntity {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'component_document_pk' })
  dossierId: string;

  @PrimaryColumn('text', { name: 'component_code', primaryKeyConstraintName: 'component_document_pk' })
  componentCode: string;

  @ForeignKey(() => DocumentEntity, { name: 'component_document_document_fk' })
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'component_document_pk' })
  documentId: string;

  @Column('timestamptz', { name: 'added_at', default: () => 'app_now()' })
  addedAt: Date;
}
