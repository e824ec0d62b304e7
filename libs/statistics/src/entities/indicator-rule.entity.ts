import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An indicator of Decision 766 with its points and threshold. */
@Entity('indicator_rule')
@Check('indicator_rule_threshold', 'threshold_percent > 0 and threshold_percent <= 100')
@Check('indicator_rule_points', 'points is null or points > 0')
export class IndicatorRuleEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'indicator_rule_pk' })
  code: string;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'indicator_rule_pk' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('integer')
  position: number;

  @Column('jsonb')
  name: object;

  @Column('numeric', { nullable: true })
  points: string | null;

  @Column('numeric', { name: 'threshold_percent' })
  thresholdPercent: string;

  @Column('jsonb', { name: 'not_counted', nullable: true })
  notCounted: object | null;

  @Column('text')
  source: string;
}
