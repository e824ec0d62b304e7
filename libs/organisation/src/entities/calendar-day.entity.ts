import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CalendarRevisionEntity } from './calendar-revision.entity.js';

/** A day off, or a worked day at a weekend, with the decision it rests on. */
@Entity('calendar_day')
// An expression: only SQL can say what it covers (day; coalesce(unit_code, '')).
@Index('calendar_day_once', { synchronize: false })
@Check('calendar_day_kind', "kind in ('off', 'worked')")
@Check('calendar_day_half', "half in ('morning', 'afternoon')")
export class CalendarDayEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_day_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('date')
  day: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'unit_code', nullable: true })
  unitCode: string | null;

  @Column('smallint', { name: 'replaces_weekday', nullable: true })
  replacesWeekday: number | null;

  @Column('text', { nullable: true })
  half: string | null;

  @Column('jsonb')
  name: unknown;

  @Column('text')
  decision: string;

  @ForeignKey(() => CalendarRevisionEntity, { name: 'calendar_day_from_fk' })
  @Column('integer', { name: 'from_revision' })
  fromRevision: number;

  @ForeignKey(() => CalendarRevisionEntity, { name: 'calendar_day_to_fk' })
  @Column('integer', { name: 'to_revision', nullable: true })
  toRevision: number | null;
}
