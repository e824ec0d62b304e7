import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file. The row comes first, then the object, then the row says stored; stored bytes never change. */
@Entity('document')
@Index('document_unattached', ['createdAt'], { where: "attached_at is null and state in ('uploading', 'stored')" })
@Index('document_scan_pending', ['storedAt'], { where: "scan_state = 'pending' and state = 'stored'" })
@Check('document_owner_known', "owner_kind in ('citizen', 'officer', 'system')")
@Check('document_state_known', "state in ('uploading', 'stored', 'deleting', 'deleted')")
@Check('document_scan_known', "scan_state in ('off', 'pending', 'clean', 'infected', 'unscannable')")
@Check(
  'document_stored_whole',
  "state = 'uploading' or (object_key is not null and size is not null and sha256 is not null and media_type is not null) or state in ('deleting', 'deleted')",
)
export class DocumentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text', { name: 'owner_kind' })
  ownerKind: string;

  @Column('text', { name: 'owner_id' })
  ownerId: string;

  @Column('text', { default: 'uploading' })
  state: string;

  @Column('text', { name: 'scan_state', default: 'pending' })
  scanState: string;

  @Column('timestamptz', { name: 'attached_at', nullable: true })
  attachedAt: Date | null;

  /** A file that nothing will ever attach is collected then, not a day after it was made. */
  @Column('timestamptz', { name: 'keep_until', nullable: true })
  keepUntil: Date | null;

  @Column('text', { name: 'object_key', nullable: true })
  objectKey: string | null;

  /** Bytes; a bigint comes as a string. */
  @Column('bigint', { nullable: true })
  size: string | null;

  @Column('bytea', { nullable: true })
  sha256: Buffer | null;

  @Column('bytea', { name: 'stored_sha256', nullable: true })
  storedSha256: Buffer | null;

  @Column('text', { name: 'media_type', nullable: true })
  mediaType: string | null;

  @Column('bytea', { name: 'sealed_name' })
  sealedName: Buffer;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'stored_at', nullable: true })
  storedAt: Date | null;

  @Column('timestamptz', { name: 'deleted_at', nullable: true })
  deletedAt: Date | null;
}
