import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Two roles that one person may not hold together, how near to each other, since when and by which rule. */
@Entity('duty_conflict')
@Check('duty_conflict_within', "within in ('unit', 'agency', 'province')")
@Check('duty_conflict_validity', 'valid_to is null or valid_to >= valid_from')
export class DutyConflictEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'duty_conflict_pk' })
  role: string;

  @PrimaryColumn('text', { name: 'other_role', primaryKeyConstraintName: 'duty_conflict_pk' })
  otherRole: string;

  @Column('text')
  within: string;

  /** Codes of small agencies that are allowed both. */
  @Column('text', { name: 'exempt_agencies', array: true, default: [] })
  exemptAgencies: string[];

  @Column('text')
  source: string;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'duty_conflict_pk' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
