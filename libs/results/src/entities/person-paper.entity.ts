import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DossierEntity } from '@app/dossier';
import { AgencyEntity } from '@app/organisation';
import { ResultEntity } from './result.entity.js';

/** A paper of a person that is on file, found by the blind index of the owner's identifier and the code of the paper. */
@Entity('person_paper')
@Unique('person_paper_once', ['dossierId', 'code', 'source'])
@Index('person_paper_of_owner', ['ownerIndex', 'code'])
@Check('person_paper_source_known', "source in ('result', 'accepted')")
@Check('person_paper_of_result', "(source = 'result') = (result_id is not null)")
@Check('person_paper_validity', 'valid_until is null or valid_until >= issued_on')
export class PersonPaperEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_paper_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('bytea', { name: 'owner_index' })
  ownerIndex: Buffer;

  @Column('text')
  code: string;

  @Column('jsonb')
  title: unknown;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('date', { name: 'issued_on' })
  issuedOn: string;

  /** Last day; null where the law sets none. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @ForeignKey(() => AgencyEntity, { name: 'person_paper_issuer_fk' })
  @Column('uuid', { name: 'issuer_agency_id' })
  issuerAgencyId: string;

  @Column('text')
  source: string;

  @ForeignKey(() => DossierEntity, { name: 'person_paper_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @ForeignKey(() => ResultEntity, { name: 'person_paper_result_fk' })
  @Column('uuid', { name: 'result_id', nullable: true })
  resultId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'app_now()' })
  recordedAt: Date;
}
