import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Certificates met before, by fingerprint. */
@Entity('certificate_cache')
export class CertificateCacheEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'certificate_cache_pk' })
  fingerprint: Buffer;

  @Column('bytea')
  der: Buffer;

  @Column('text')
  subject: string;

  @Column('timestamptz', { name: 'not_after' })
  notAfter: Date;
}
