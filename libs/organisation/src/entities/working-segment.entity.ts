import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarRevisionEntity } from './calendar-revision.entity.js';

/** Working hours of a weekday (1 Monday to 7 Sunday), local time, for all units (no code) or for one. */
@Entity('working_segment')
@Check('working_segment_weekday', 'weekday between 1 and 7')
@Check('working_segment_order', 'ends > starts')
export class WorkingSegmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'working_segment_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text', { name: 'unit_code', nullable: true })
  unitCode: string | null;

  @Column('smallint')
  weekday: number;

  /** Local time of day. */
  @Column('time')
  starts: string;

  @Column('time')
  ends: string;

  @Column('boolean', { name: 'counts_for_deadline', default: true })
  countsForDeadline: boolean;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @ForeignKey(() => CalendarRevisionEntity, { name: 'working_segment_from_fk' })
  @Column('integer', { name: 'from_revision' })
  fromRevision: number;

  @ForeignKey(() => CalendarRevisionEntity, { name: 'working_segment_to_fk' })
  @Column('integer', { name: 'to_revision', nullable: true })
  toRevision: number | null;
}
