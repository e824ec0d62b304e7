import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from '@app/identity';
import { FlowVersionEntity } from './flow-version.entity.js';
import { FormVersionEntity } from './form-version.entity.js';
import { ProcedureOverrideEntity } from './procedure-override.entity.js';
import { ProcedureEntity } from './procedure.entity.js';
import { TemplateVersionEntity } from './template-version.entity.js';

/** What a procedure asked for from one moment to another. Published, it never changes, and a running dossier keeps it. */
@Entity('procedure_version')
// An expression: only SQL can say what it covers (to_tsvector('simple', search_text)).
@Index('procedure_version_words', { synchronize: false })
@Index('procedure_version_fragments', ['searchText'], { type: 'gin', where: "status = 'published'" })
@Unique('procedure_version_unique', ['procedureId', 'number'])
@Check('procedure_version_status', "status in ('draft', 'review', 'published', 'withdrawn')")
@Check('procedure_version_origin', "origin in ('seed', 'import', 'console')")
@Check('procedure_version_effective', 'effective_to is null or effective_to >= effective_from')
export class ProcedureVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'procedure_version_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => ProcedureEntity, { name: 'procedure_version_procedure_fk' })
  @Column('uuid', { name: 'procedure_id' })
  procedureId: string;

  @Column('integer')
  number: number;

  @Column('text', { default: 'draft' })
  status: string;

  @Column('timestamptz', { name: 'effective_from', nullable: true })
  effectiveFrom: Date | null;

  @Column('timestamptz', { name: 'effective_to', nullable: true })
  effectiveTo: Date | null;

  @Column('jsonb')
  name: unknown;

  @Column('text', { name: 'name_folded' })
  nameFolded: string;

  @Column('text', { name: 'search_text' })
  searchText: string;

  @Column('text', { name: 'field_code' })
  fieldCode: string;

  @Column('jsonb', { name: 'field_name' })
  fieldName: unknown;

  @Column('text')
  level: string;

  @Column('text', { name: 'competent_agency_kind' })
  competentAgencyKind: string;

  @Column('jsonb')
  body: unknown;

  @Column('bytea')
  sha256: Buffer;

  @ForeignKey(() => FormVersionEntity, { name: 'procedure_version_form_fk' })
  @Column('uuid', { name: 'form_version_id', nullable: true })
  formVersionId: string | null;

  @ForeignKey(() => FlowVersionEntity, { name: 'procedure_version_flow_fk' })
  @Column('uuid', { name: 'flow_version_id', nullable: true })
  flowVersionId: string | null;

  @ForeignKey(() => TemplateVersionEntity, { name: 'procedure_version_template_fk' })
  @Column('uuid', { name: 'template_version_id', nullable: true })
  templateVersionId: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('text', { default: 'seed' })
  origin: string;

  /** Of what was read, before changes of the province: the same source is not stored twice. */
  @Column('bytea', { name: 'source_sha256', nullable: true })
  sourceSha256: Buffer | null;

  @ForeignKey(() => ProcedureOverrideEntity, { name: 'procedure_version_override_fk' })
  @Column('uuid', { name: 'override_id', nullable: true })
  overrideId: string | null;

  /** Body and flow before changes of the province; null where there are none. */
  @Column('jsonb', { name: 'base_body', nullable: true })
  baseBody: unknown;

  @ForeignKey(() => FlowVersionEntity, { name: 'procedure_version_base_flow_fk' })
  @Column('uuid', { name: 'base_flow_version_id', nullable: true })
  baseFlowVersionId: string | null;

  @ForeignKey(() => AccountEntity, { name: 'procedure_version_author_fk' })
  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedBy: string | null;

  @Column('text', { name: 'change_note', nullable: true })
  changeNote: string | null;
}
