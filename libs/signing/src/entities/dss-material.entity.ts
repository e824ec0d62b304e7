import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Revocation lists and answers kept for long-term validation. */
@Entity('dss_material')
export class DssMaterialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dss_material_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  kind: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('bytea')
  der: Buffer;
}
