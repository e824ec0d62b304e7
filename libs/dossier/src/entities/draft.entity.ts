import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProcedureVersionEntity } from '@app/catalogue';
import { AccountEntity, CitizenEntity } from '@app/identity';
import { UnitEntity } from '@app/organisation';
import { DossierEntity } from './dossier.entity.js';

/** What a citizen or desk officer is still writing. Not a dossier: that is born at submission. */
@Entity('draft')
@Index('draft_of_citizen', ['citizenId'], { where: 'submitted_dossier_id is null' })
@Check('draft_one_author', '(citizen_id is null) <> (account_id is null)')
export class DraftEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => CitizenEntity, { name: 'draft_citizen_fk' })
  @Column('uuid', { name: 'citizen_id', nullable: true })
  citizenId: string | null;

  @ForeignKey(() => AccountEntity, { name: 'draft_account_fk' })
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @ForeignKey(() => ProcedureVersionEntity, { name: 'draft_version_fk' })
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('text', { name: 'case_code' })
  caseCode: string;

  @Column('text')
  channel: string;

  @ForeignKey(() => UnitEntity, { name: 'draft_receiving_unit_fk' })
  @Column('uuid', { name: 'receiving_unit_id', nullable: true })
  receivingUnitId: string | null;

  @Column('text', { name: 'competent_agency_code', nullable: true })
  competentAgencyCode: string | null;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  @Column('bytea', { name: 'sealed_answers' })
  sealedAnswers: Buffer;

  @Column('integer', { default: 1 })
  revision: number;

  @ForeignKey(() => DossierEntity, { name: 'draft_submitted_fk' })
  @Column('uuid', { name: 'submitted_dossier_id', nullable: true })
  submittedDossierId: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'app_now()' })
  changedAt: Date;
}
