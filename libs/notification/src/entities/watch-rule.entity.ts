import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is told when a step has used so much of its hours, or when nobody has acted for so many working hours. */
@Entity('watch_rule')
@Check('watch_rule_kind', "kind in ('step_percent', 'idle_hours')")
@Check('watch_rule_recipient', "recipient in ('assignee', 'head', 'leader', 'submitter')")
@Check('watch_rule_threshold', 'threshold > 0')
export class WatchRuleEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'watch_rule_pk' })
  kind: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'watch_rule_pk' })
  threshold: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'watch_rule_pk' })
  recipient: string;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'watch_rule_pk' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text')
  source: string;
}
