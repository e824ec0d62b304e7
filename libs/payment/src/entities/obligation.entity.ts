import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from '@app/dossier';

/** Money owed for a dossier, in whole VND, with the explanation of its amount. */
@Entity('obligation')
@Index('obligation_of_dossier', ['dossierId'])
@Check('obligation_kind_known', "kind in ('fee', 'charge')")
@Check('obligation_amount', 'amount > 0')
@Check('obligation_collect_known', "collect in ('before', 'after')")
@Check('obligation_state_known', "state in ('open', 'settled', 'cancelled', 'refunded')")
export class ObligationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obligation_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'obligation_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  kind: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  name: unknown;

  /** Whole VND; a bigint comes as a string. */
  @Column('bigint')
  amount: string;

  @Column('jsonb')
  explanation: unknown;

  @Column('text')
  collect: string;

  @Column('text', { default: 'open' })
  state: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
