import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** For whom one may act, on what ground and with which paper: data with its source. */
@Entity('representation_rule')
@Check('representation_rule_person', "person_kind in ('person', 'organisation')")
@Check('representation_rule_validity', 'valid_to > valid_from')
export class RepresentationRuleEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'representation_rule_pk' })
  code: string;

  @Column('integer')
  position: number;

  @Column('jsonb')
  name: object;

  @Column('jsonb')
  proof: object;

  @Column('text', { name: 'person_kind' })
  personKind: string;

  @Column('boolean', { name: 'number_needed' })
  numberNeeded: boolean;

  @Column('text')
  source: string;

  /** Whether somebody compared the source with the official text. */
  @Column('boolean')
  checked: boolean;

  @PrimaryColumn('date', { name: 'valid_from', primaryKeyConstraintName: 'representation_rule_pk' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
