import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** An officer, known by issuer and subject of the identity provider. */
@Entity('account')
@Unique('account_subject_unique', ['issuer', 'subject'])
@Check('account_state_known', "state in ('active', 'locked')")
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

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

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
