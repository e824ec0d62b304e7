import { Column, Entity, PrimaryColumn } from 'typeorm';
import { XID8 } from '../database/server-types.js';

/** When each process last said that it lives. */
@Entity('heartbeat')
export class HeartbeatEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'heartbeat_pk' })
  process: string;

  @Column('timestamptz', { name: 'beat_at' })
  beatAt: Date;

  /** The transaction that said it last. */
  @Column({ type: XID8, default: () => 'pg_current_xact_id()' })
  tx: string;
}
