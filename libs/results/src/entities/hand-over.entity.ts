import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DocumentEntity } from '@app/documents';
import { DossierEntity } from '@app/dossier';

/** That the result was handed over: how, to whom (sealed) and the proof. */
@Entity('hand_over')
@Check('hand_over_method_known', "method in ('electronic', 'desk', 'postal')")
export class HandOverEntity {
  @ForeignKey(() => DossierEntity, { name: 'hand_over_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'hand_over_pk' })
  dossierId: string;

  @Column('text')
  method: string;

  @Column('bytea', { name: 'sealed_recipient' })
  sealedRecipient: Buffer;

  @ForeignKey(() => DocumentEntity, { name: 'hand_over_proof_fk' })
  @Column('uuid', { name: 'proof_document_id', nullable: true })
  proofDocumentId: string | null;

  @Column('timestamptz', { name: 'handed_over_at' })
  handedOverAt: Date;
}
