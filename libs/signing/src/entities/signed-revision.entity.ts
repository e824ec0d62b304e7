import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';

/** One revision of a signed document. Append-only; a signed file is never rewritten. */
@Entity('signed_revision')
export class SignedRevisionEntity {
  @PrimaryColumn('text', { name: 'subject_kind', primaryKeyConstraintName: 'signed_revision_pk' })
  subjectKind: string;

  @PrimaryColumn('uuid', { name: 'subject_id', primaryKeyConstraintName: 'signed_revision_pk' })
  subjectId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'signed_revision_pk' })
  revision: number;

  @ForeignKey(() => DocumentEntity, { name: 'signed_revision_document_fk' })
  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('bytea')
  sha256: Buffer;

  @Column('text', { nullable: true })
  field: string | null;

  @Column('text', { nullable: true })
  signer: string | null;

  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
