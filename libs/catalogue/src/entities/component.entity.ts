import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProcedureVersionEntity } from './procedure-version.entity.js';

/** A paper that a procedure asks for, with its counts of originals and copies. */
@Entity('component')
@Check('component_kind_known', "kind in ('submit', 'present', 'e_form')")
export class ComponentEntity {
  @ForeignKey(() => ProcedureVersionEntity, { name: 'component_version_fk' })
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'component_pk' })
  versionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'component_pk' })
  code: string;

  @Column('integer')
  position: number;

  @Column('jsonb')
  name: unknown;

  @Column('text')
  kind: string;

  @Column('integer')
  originals: number;

  @Column('integer')
  copies: number;

  @Column('jsonb')
  required: unknown;

  @Column('boolean', { name: 'certified_copy_allowed' })
  certifiedCopyAllowed: boolean;

  @Column('boolean', { name: 'electronic_accepted' })
  electronicAccepted: boolean;

  @Column('text', { name: 'result_code', nullable: true })
  resultCode: string | null;
}
