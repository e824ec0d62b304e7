import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ProcedureVersionEntity } from '@app/catalogue';
import { CitizenEntity } from '@app/identity';
import { AgencyEntity, UnitEntity } from '@app/organisation';

/** A case file. Status, version and due date are a cache of the ledger and agree with its last row at every commit. */
@Entity('dossier')
@Index('dossier_of_citizen', ['citizenId', 'submittedAt'])
@Index('dossier_open_by_holder', ['holderUnitId', 'dueAt', 'id'], {
  where: "status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn')",
})
@Index('dossier_open_due', ['dueAt', 'id'], {
  where: "status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn')",
})
@Index('dossier_awaiting_intake', ['receivingUnitId', 'submittedAt'], { where: "status in ('submitted', 'awaiting_intake_supplement')" })
@Index('dossier_ready', ['receivingUnitId', 'resultReadyAt'], { where: "status = 'result_ready'" })
@Index('dossier_code_fragments', ['code'], { type: 'gin' })
@Index('dossier_token', ['tokenHash'], { unique: true, where: 'token_hash is not null' })
@Unique('dossier_code_unique', ['code'])
@Check(
  'dossier_status_known',
  "status in ('submitted', 'awaiting_intake_supplement', 'intake_refused', 'received', 'in_process', 'awaiting_supplement', 'awaiting_payment', 'suspended', 'stopped', 'result_ready', 'handed_over', 'withdrawn')",
)
@Check('dossier_channel_known', "channel in ('online_full', 'online_partial', 'desk', 'postal')")
@Check('dossier_outcome_known', "outcome in ('granted', 'refused')")
@Check('dossier_money_known', "money_state in ('none', 'unpaid', 'pending', 'paid', 'cancelled', 'refunded', 'exempt')")
@Check('dossier_code_issuer_known', "code_issuer in ('ours', 'external')")
@Check(
  'dossier_code_form',
  "code ~ '^([0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(\\.[0-9A-Z]{1,4}){0,3})-([0-9]{6}-[0-9]{4,5}|[0-9]{8}-[0-9]{7})$'",
)
export class DossierEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dossier_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text', { name: 'code_issuer', default: 'ours' })
  codeIssuer: string;

  /** First day of the month of submission in local time. It chooses the partition of the ledger. */
  @Column('date', { name: 'opened_month' })
  openedMonth: string;

  @ForeignKey(() => ProcedureVersionEntity, { name: 'dossier_version_fk' })
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('text', { name: 'case_code' })
  caseCode: string;

  @Column('text')
  channel: string;

  @ForeignKey(() => CitizenEntity, { name: 'dossier_citizen_fk' })
  @Column('uuid', { name: 'citizen_id', nullable: true })
  citizenId: string | null;

  @ForeignKey(() => UnitEntity, { name: 'dossier_receiving_unit_fk' })
  @Column('uuid', { name: 'receiving_unit_id' })
  receivingUnitId: string;

  @ForeignKey(() => AgencyEntity, { name: 'dossier_competent_agency_fk' })
  @Column('uuid', { name: 'competent_agency_id' })
  competentAgencyId: string;

  @ForeignKey(() => UnitEntity, { name: 'dossier_processing_unit_fk' })
  @Column('uuid', { name: 'processing_unit_id' })
  processingUnitId: string;

  @ForeignKey(() => UnitEntity, { name: 'dossier_holder_unit_fk' })
  @Column('uuid', { name: 'holder_unit_id' })
  holderUnitId: string;

  @ForeignKey(() => UnitEntity, { name: 'dossier_support_unit_fk' })
  @Column('uuid', { name: 'support_unit_id', nullable: true })
  supportUnitId: string | null;

  @ForeignKey(() => DossierEntity, { name: 'dossier_parent_fk' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('text')
  status: string;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'due_original_at', nullable: true })
  dueOriginalAt: Date | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('text', { name: 'money_state', default: 'none' })
  moneyState: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;

  @Column('timestamptz', { name: 'received_at', nullable: true })
  receivedAt: Date | null;

  @Column('timestamptz', { name: 'result_ready_at', nullable: true })
  resultReadyAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('timestamptz', { name: 'handed_over_at', nullable: true })
  handedOverAt: Date | null;

  @Column('integer', { name: 'supplement_count', default: 0 })
  supplementCount: number;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  @Column('bytea', { name: 'secret_hash', nullable: true })
  secretHash: Buffer | null;

  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;
}
