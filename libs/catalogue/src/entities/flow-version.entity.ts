import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One immutable version of a flow of processing (vn-flow/1). */
@Entity('flow_version')
@Unique('flow_version_unique', ['flowCode', 'number'])
export class FlowVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'flow_version_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text', { name: 'flow_code' })
  flowCode: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  body: unknown;

  @Column('bytea')
  sha256: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
