import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer once given to an Idempotency-Key of one actor on one route. */
@Entity('idempotency')
@Index('idempotency_created', ['createdAt'])
@Check('idempotency_key_length', 'length(key) between 8 and 100')
export class IdempotencyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  actor: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  route: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_pk' })
  key: string;

  @Column('bytea', { name: 'body_hash' })
  bodyHash: Buffer;

  @Column('jsonb', { nullable: true })
  answer: unknown;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
