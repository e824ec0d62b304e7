import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A citizen, known by issuer and subject; who it is lies sealed under the row's own key. */
@Entity('citizen')
@Unique('citizen_subject_unique', ['issuer', 'subject'])
export class CitizenEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'citizen_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  /** Name, identity number and contacts under the row's key. */
  @Column('bytea')
  sealed: Buffer;

  @Column('bytea', { name: 'identifier_index' })
  identifierIndex: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
