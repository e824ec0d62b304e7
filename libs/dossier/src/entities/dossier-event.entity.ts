import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { XID8 } from '@app/platform';
import { DossierEntity } from './dossier.entity.js';

/** The ledger: one row per action, append-only and hash-chained per dossier (docs/ledger-format.md), one partition per month of submission. */
@Entity('dossier_event')
@Index('dossier_event_of_dossier', ['dossierId', 'version'])
@Index('dossier_event_committed', ['tx'])
@Index('dossier_event_corrected', ['recordedAt'], { where: "action = 'correct'" })
@Index('dossier_event_corrections', ['dossierId'], { where: "action = 'correct'" })
// A check has the same name, which hides the index (to_status, effective_at) from the schema builder.
@Index('dossier_event_effective', { synchronize: false })
@Check('dossier_event_version', 'version > 0')
@Check('dossier_event_details', 'details is json object')
@Check('dossier_event_cause', "effective_cause in ('signature', 'payment', 'timer', 'offline_desk', 'correction')")
@Check('dossier_event_effective', 'effective_at = recorded_at or effective_cause is not null')
@Check('dossier_event_clock', "clock_effect in ('none', 'start', 'pause', 'resume', 'restart', 'extend', 'end', 'adjust')")
@Check(
  'dossier_event_due_reason',
  "previous_due_at is not distinct from due_at or (clock_effect <> 'none' and calendar_revision is not null)",
)
export class DossierEventEntity {
  /** That of its dossier, so that all rows of a dossier share a partition. */
  @PrimaryColumn('date', { name: 'opened_month', primaryKeyConstraintName: 'dossier_event_pk' })
  openedMonth: string;

  @ForeignKey(() => DossierEntity, { name: 'dossier_event_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_event_pk' })
  dossierId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dossier_event_pk' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_status', nullable: true })
  fromStatus: string | null;

  @Column('text', { name: 'to_status' })
  toStatus: string;

  @Column('text', { name: 'actor_kind' })
  actorKind: string;

  @Column('text', { name: 'actor_id' })
  actorId: string;

  @Column('text', { name: 'actor_role' })
  actorRole: string;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf: string | null;

  /** The moment in law; differs from recordedAt only with a cause. */
  @Column('timestamptz', { name: 'effective_at' })
  effectiveAt: Date;

  @Column('text', { name: 'effective_cause', nullable: true })
  effectiveCause: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode: string | null;

  @Column('uuid', { name: 'text_ref', nullable: true })
  textRef: string | null;

  @Column('text', { name: 'legal_basis', nullable: true })
  legalBasis: string | null;

  @Column('text', { name: 'clock_effect', default: 'none' })
  clockEffect: string;

  @Column('timestamptz', { name: 'previous_due_at', nullable: true })
  previousDueAt: Date | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('integer', { name: 'calendar_revision', nullable: true })
  calendarRevision: number | null;

  /** A JSON object as text, because its exact bytes are hashed. */
  @Column('text', { default: '{}' })
  details: string;

  @Column('bytea', { name: 'payload_hash' })
  payloadHash: Buffer;

  @Column('bytea', { name: 'previous_hash' })
  previousHash: Buffer;

  @Column('bytea')
  hash: Buffer;

  @Column('smallint', { name: 'hash_format', default: 1 })
  hashFormat: number;

  /** Transaction that wrote the row; folds read in commit order by it. */
  @Column({ type: XID8, default: () => 'pg_current_xact_id()' })
  tx: string;
}
