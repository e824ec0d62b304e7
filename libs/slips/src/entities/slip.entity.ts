import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DocumentEntity } from '@app/documents';
import { DossierEntity } from '@app/dossier';

/** A statutory form printed for one row of the ledger. */
@Entity('slip')
@Unique('slip_once', ['dossierId', 'kind', 'eventVersion'])
@Check(
  'slip_kind_known',
  "kind in ('receipt', 'supplement_request', 'intake_refusal', 'apology', 'stop_notice', 'control_slip', 'register', 'hand_over_receipt', 'fee_receipt')",
)
export class SlipEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'slip_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'slip_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  kind: string;

  @Column('integer', { name: 'event_version' })
  eventVersion: number;

  @ForeignKey(() => DocumentEntity, { name: 'slip_document_fk' })
  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('timestamptz', { name: 'made_at', default: () => 'app_now()' })
  madeAt: Date;
}
