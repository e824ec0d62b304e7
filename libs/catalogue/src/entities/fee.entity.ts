import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProcedureVersionEntity } from './procedure-version.entity.js';

/** A fee (phí) or charge (lệ phí) of a procedure and the rule that computes it. */
@Entity('fee')
@Check('fee_kind_known', "kind in ('fee', 'charge')")
@Check('fee_collect_known', "collect in ('before', 'after', 'exempt', 'unknown')")
export class FeeEntity {
  @ForeignKey(() => ProcedureVersionEntity, { name: 'fee_version_fk' })
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'fee_pk' })
  versionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'fee_pk' })
  code: string;

  @Column('text')
  kind: string;

  @Column('jsonb')
  name: unknown;

  @Column('jsonb')
  rule: unknown;

  @Column('text')
  collect: string;
}
