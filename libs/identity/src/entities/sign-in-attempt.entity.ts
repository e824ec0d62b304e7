import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What must survive the way to the identity provider and back: nonce, verifier and where to return. */
@Entity('sign_in_attempt')
export class SignInAttemptEntity {
  @PrimaryColumn('bytea', { name: 'state_hash', primaryKeyConstraintName: 'sign_in_attempt_pk' })
  stateHash: Buffer;

  @Column('text')
  nonce: string;

  @Column('text', { name: 'code_verifier' })
  codeVerifier: string;

  @Column('text', { name: 'return_to' })
  returnTo: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
