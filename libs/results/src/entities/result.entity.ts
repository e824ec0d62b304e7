import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TemplateVersionEntity } from '@app/catalogue';
import { DocumentEntity } from '@app/documents';
import { DossierEntity } from '@app/dossier';
import { AccountEntity } from '@app/identity';

/** What a dossier ends in: a drafted, numbered, signed, sealed and issued decision. */
@Entity('result')
@Index('result_one_current', ['dossierId'], { unique: true, where: "state not in ('replaced', 'revoked', 'abandoned')" })
@Index('result_verify_token', ['verifyTokenHash'], { unique: true, where: 'verify_token_hash is not null' })
@Unique('result_number_once', ['number'])
@Check('result_outcome_known', "outcome in ('granted', 'refused')")
@Check('result_state_known', "state in ('drafted', 'numbered', 'signed', 'sealed', 'issued', 'replaced', 'revoked', 'abandoned')")
export class ResultEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'result_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'result_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  outcome: string;

  @Column('integer', { default: 1 })
  version: number;

  @ForeignKey(() => TemplateVersionEntity, { name: 'result_template_fk' })
  @Column('uuid', { name: 'template_version_id' })
  templateVersionId: string;

  @Column('text', { name: 'result_code', nullable: true })
  resultCode: string | null;

  @Column('bytea', { name: 'sealed_draft' })
  sealedDraft: Buffer;

  @Column('text', { nullable: true })
  number: string | null;

  @Column('date', { name: 'issued_on', nullable: true })
  issuedOn: string | null;

  @Column('text', { default: 'drafted' })
  state: string;

  @Column('jsonb', { nullable: true })
  anchors: unknown;

  @ForeignKey(() => DocumentEntity, { name: 'result_head_fk' })
  @Column('uuid', { name: 'head_document_id', nullable: true })
  headDocumentId: string | null;

  @Column('bytea', { name: 'head_sha256', nullable: true })
  headSha256: Buffer | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('bytea', { name: 'verify_token_hash', nullable: true })
  verifyTokenHash: Buffer | null;

  @ForeignKey(() => ResultEntity, { name: 'result_replaced_fk' })
  @Column('uuid', { name: 'replaced_by', nullable: true })
  replacedBy: string | null;

  @ForeignKey(() => AccountEntity, { name: 'result_drafter_fk' })
  @Column('uuid', { name: 'drafted_by' })
  draftedBy: string;

  @Column('timestamptz', { name: 'drafted_at', default: () => 'app_now()' })
  draftedAt: Date;
}
