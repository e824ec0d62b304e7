import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Working time that one step of an ended dossier took, in the order of the steps. */
@Entity('step_hours')
export class StepHoursEntity {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'step_hours_pk' })
  dossierId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'step_hours_pk' })
  number: number;

  @Column('text')
  step: string;

  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @Column('integer')
  minutes: number;

  @Column('integer', { name: 'budget_minutes', nullable: true })
  budgetMinutes: number | null;
}
