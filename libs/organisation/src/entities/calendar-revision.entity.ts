import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One decision that changed the working calendar. Calendar rows say from which revision to which they hold. */
@Entity('calendar_revision')
export class CalendarRevisionEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'calendar_revision_pk' })
  revision: number;

  @Column('timestamptz', { name: 'made_at', default: () => 'app_now()' })
  madeAt: Date;

  @Column('text')
  decision: string;
}
