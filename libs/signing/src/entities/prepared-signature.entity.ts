import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';

/** A signature asked for, waiting or finished. It knows no dossier: the subject is opaque here. */
@Entity('prepared_signature')
@Index('prepared_signature_one_pending', ['subjectKind', 'subjectId'], { unique: true, where: "state in ('requested', 'pending')" })
@Check('prepared_signature_state', "state in ('requested', 'pending', 'done', 'rejected', 'expired', 'cancelled', 'late_evidence')")
export class PreparedSignatureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'prepared_signature_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  field: string;

  @ForeignKey(() => DocumentEntity, { name: 'prepared_signature_base_fk' })
  @Column('uuid', { name: 'base_document_id' })
  baseDocumentId: string;

  @Column('bytea', { name: 'base_sha256' })
  baseSha256: Buffer;

  @Column('text', { name: 'requested_by' })
  requestedBy: string;

  @Column('timestamptz', { name: 'requested_at', default: () => 'app_now()' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('text', { default: 'requested' })
  state: string;

  @Column('jsonb', { nullable: true })
  prepared: unknown;

  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt: Date | null;

  @Column('bytea', { name: 'signature_value', nullable: true })
  signatureValue: Buffer | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** What the caller needs again when the signature is there; opaque here. */
  @Column('jsonb', { default: {} })
  context: unknown;
}
