import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Attempts counted per scope, hashed key and window of time. */
@Entity('rate_budget')
export class RateBudgetEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rate_budget_pk' })
  scope: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'rate_budget_pk' })
  key: Buffer;

  @PrimaryColumn('timestamptz', { name: 'window_start', primaryKeyConstraintName: 'rate_budget_pk' })
  windowStart: Date;

  @Column('integer')
  used: number;
}
