import { DocumentEntity } from '@app/documents';
import { AccountEntity } from '@app/identity';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An export that was asked for: within which units, how far it is, and its file. Not derived, but of no weight: it is gone with its time. */
@Entity('report_export')
@Index('report_export_of_account', ['accountId', 'requestedAt'])
@Check('report_export_kind', "kind in ('report', 'dossiers')")
@Check('report_export_format', "format in ('csv', 'xlsx', 'pdf')")
@Check('report_export_state', "state in ('queued', 'running', 'ready', 'failed')")
@Check('report_export_ready', "(state = 'ready') = (document_id is not null)")
@Check('report_export_failed', "(state = 'failed') = (failure is not null)")
export class ReportExportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_export_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => AccountEntity, { name: 'report_export_account_fk' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  kind: string;

  @Column('text')
  format: string;

  @Column('jsonb')
  query: Record<string, unknown>;

  /** Null: all units. */
  @Column('uuid', { name: 'unit_ids', array: true, nullable: true })
  unitIds: string[] | null;

  @Column('text', { default: 'queued' })
  state: string;

  @Column('integer', { name: 'rows_done', default: 0 })
  rowsDone: number;

  @Column('integer', { name: 'rows_total' })
  rowsTotal: number;

  @ForeignKey(() => DocumentEntity, { name: 'report_export_document_fk' })
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId: string | null;

  /** Code of the refusal. */
  @Column('text', { nullable: true })
  failure: string | null;

  @Column('timestamptz', { name: 'requested_at', default: () => 'app_now()' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { name: 'keep_until', nullable: true })
  keepUntil: Date | null;
}
