import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProcedureVersionEntity } from './procedure-version.entity.js';

/** One case of a procedure, such as a birth at home or abroad, with its own channels and terms. */
@Entity('procedure_case')
export class ProcedureCaseEntity {
  @ForeignKey(() => ProcedureVersionEntity, { name: 'procedure_case_version_fk' })
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'procedure_case_pk' })
  versionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'procedure_case_pk' })
  code: string;

  @Column('integer')
  position: number;

  @Column('jsonb')
  name: unknown;
}
