import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One immutable version of a template of a result or letter. */
@Entity('template_version')
@Unique('template_version_unique', ['templateCode', 'number'])
export class TemplateVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'template_version_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text', { name: 'template_code' })
  templateCode: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  body: unknown;

  @Column('bytea')
  sha256: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
