import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';
import { CitizenEntity } from './citizen.entity.js';

/** A signed-in person. Only the hash of the cookie is kept. */
@Entity('session')
@Index('session_of_account', ['accountId'])
@Index('session_of_citizen', ['citizenId'])
@Check('session_one_person', '(account_id is null) <> (citizen_id is null)')
export class SessionEntity {
  @PrimaryColumn('bytea', { name: 'id_hash', primaryKeyConstraintName: 'session_pk' })
  idHash: Buffer;

  @ForeignKey(() => AccountEntity, { name: 'session_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @ForeignKey(() => CitizenEntity, { name: 'session_citizen_fk' })
  @Column('uuid', { name: 'citizen_id', nullable: true })
  citizenId: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'last_seen_at', default: () => 'app_now()' })
  lastSeenAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('bytea', { name: 'identity_token', nullable: true })
  identityToken: Buffer | null;
}
