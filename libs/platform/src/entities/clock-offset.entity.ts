import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the test clock stands from the server's clock. At most one row, and only with TEST_CLOCK=on. */
@Entity('clock_offset')
@Check('clock_offset_only_row', 'only_row')
export class ClockOffsetEntity {
  @PrimaryColumn('boolean', { name: 'only_row', primaryKeyConstraintName: 'clock_offset_pk', default: true })
  onlyRow: boolean;

  @Column('interval', { name: 'moved_by' })
  movedBy: object;
}
