import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarRevisionEntity } from './calendar-revision.entity.js';

/** Whether the holidays of a year are decided or still provisional. A year without a row is an error. */
@Entity('calendar_year')
@Check('calendar_year_state', "state in ('decided', 'provisional')")
export class CalendarYearEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'calendar_year_pk' })
  year: number;

  @Column('text')
  state: string;

  @Column('text')
  source: string;

  @ForeignKey(() => CalendarRevisionEntity, { name: 'calendar_year_from_fk' })
  @PrimaryColumn('integer', { name: 'from_revision', primaryKeyConstraintName: 'calendar_year_pk' })
  fromRevision: number;
}
