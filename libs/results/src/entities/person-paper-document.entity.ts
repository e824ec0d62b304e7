import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';
import { PersonPaperEntity } from './person-paper.entity.js';

/** A file of a paper on file. */
@Entity('person_paper_document')
export class PersonPaperDocumentEntity {
  @ForeignKey(() => PersonPaperEntity, { name: 'person_paper_document_paper_fk' })
  @PrimaryColumn('uuid', { name: 'paper_id', primaryKeyConstraintName: 'person_paper_document_pk' })
  paperId: string;

  @ForeignKey(() => DocumentEntity, { name: 'person_paper_document_document_fk' })
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'person_paper_document_pk' })
  documentId: string;
}
