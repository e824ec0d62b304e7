import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** An officer, known by issuer and subject of the identity provider; before the first sign-in by the user name there. */
@Entity('account')
@Unique('account_subject_unique', ['issuer', 'subject'])
@Unique('account_username_unique', ['issuer', 'username'])
@Index('account_by_name', ['nameFolded', 'id'])
@Check('account_state_known', "state in ('active', 'locked')")
@Check('account_known_by', 'subject is not null or username is not null')
@Check(
  'account_locked_because',
  "locked_because is null or (state = 'locked' and locked_because in ('left', 'moved', 'suspended', 'security'))",
)
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  issuer: string;

  @Column('text', { nullable: true })
  subject: string | null;

  @Column('text', { nullable: true })
  username: string | null;

  @Column('text', { name: 'full_name' })
  fullName: string;

  @Column({
    type: 'text',
    name: 'name_folded',
    nullable: true,
    generatedType: 'STORED',
    asExpression: 'fold(full_name)',
    insert: false,
    update: false,
  })
  nameFolded: string | null;

  @Column('jsonb', { default: {} })
  title: unknown;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { default: 'active' })
  state: string;

  /** Raised by every change of the account, its roles and substitutions. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('text', { name: 'locked_because', nullable: true })
  lockedBecause: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
