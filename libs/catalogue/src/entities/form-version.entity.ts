import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One immutable version of an e-form (vn-form/1). */
@Entity('form_version')
@Unique('form_version_unique', ['formCode', 'number'])
export class FormVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'form_version_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text', { name: 'form_code' })
  formCode: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  body: unknown;

  @Column('bytea')
  sha256: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
