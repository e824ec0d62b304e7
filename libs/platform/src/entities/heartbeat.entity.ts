import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When each process last said that it lives. */
@Entity('heartbeat')
export class HeartbeatEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'heartbeat_pk' })
  process: string;

  @Column('timestamptz', { name: 'beat_at' })
  beatAt: Date;
}
