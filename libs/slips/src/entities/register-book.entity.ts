import { DocumentEntity } from '@app/documents';
import { UnitEntity } from '@app/organisation';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The register (form 07) of a desk and month, frozen when the month was over. */
@Entity('register_book')
export class RegisterBookEntity {
  @ForeignKey(() => UnitEntity, { name: 'register_book_unit_fk' })
  @PrimaryColumn('uuid', { name: 'unit_id', primaryKeyConstraintName: 'register_book_pk' })
  unitId: string;

  /** Its first day. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'register_book_pk' })
  month: string;

  @ForeignKey(() => DocumentEntity, { name: 'register_book_document_fk' })
  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('integer')
  rows: number;

  @Column('timestamptz', { name: 'frozen_at', default: () => 'app_now()' })
  frozenAt: Date;
}
