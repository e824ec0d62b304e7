import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from './document.entity.js';

/** Which pages of which scan a document was made of. */
@Entity('document_part')
@Index('document_part_of_source', ['sourceId'])
@Check('document_part_pages', 'cardinality(pages) between 1 and 400 and cardinality(pages) = cardinality(turns)')
@Check('document_part_another', 'document_id <> source_id')
export class DocumentPartEntity {
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'document_part_pk' })
  @ForeignKey(() => DocumentEntity, { name: 'document_part_document_fk' })
  documentId: string;

  @Column('uuid', { name: 'source_id' })
  @ForeignKey(() => DocumentEntity, { name: 'document_part_source_fk' })
  sourceId: string;

  @Column('integer', { array: true })
  pages: number[];

  /** Degrees clockwise, by page. */
  @Column('integer', { array: true })
  turns: number[];

  @Column('timestamptz', { name: 'made_at', default: () => 'app_now()' })
  madeAt: Date;
}
