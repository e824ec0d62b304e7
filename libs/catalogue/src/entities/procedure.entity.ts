import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An administrative procedure by its national code; what it asks for stands in its versions. */
@Entity('procedure')
@Unique('procedure_code_unique', ['code'])
@Check('procedure_state_known', "state in ('active', 'paused', 'replaced')")
@Check('procedure_replacement', "(state = 'replaced') = (replaced_by is not null)")
@Check('procedure_code_form', "code ~ '^[1-9]\\.[0-9]{6}$'")
export class ProcedureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'procedure_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  code: string;

  @Column('text', { default: 'active' })
  state: string;

  /** Code of the procedure that took its place. */
  @Column('text', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;

  @Column('text', { name: 'state_reason', nullable: true })
  stateReason: string | null;

  @Column('timestamptz', { name: 'state_changed_at', nullable: true })
  stateChangedAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
