import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '@app/identity';
import { ProcedureEntity } from './procedure.entity.js';

/** What the province decided to change in a procedure; immutable, the version made with it says when it counts. */
@Entity('procedure_override')
@Unique('procedure_override_unique', ['procedureId', 'number'])
export class ProcedureOverrideEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'procedure_override_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => ProcedureEntity, { name: 'procedure_override_procedure_fk' })
  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  body: unknown;

  @Column('bytea')
  sha256: Buffer;

  @ForeignKey(() => AccountEntity, { name: 'procedure_override_author_fk' })
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
