import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';

/** A paper of a dossier: in which form it came and what the officer found. */
@Entity('dossier_component')
@Check('dossier_component_form', "form in ('original', 'certified_copy', 'photo_copy', 'electronic', 'none')")
@Check('dossier_component_verdict', "verdict in ('unchecked', 'accepted', 'wrong', 'missing', 'reused')")
@Check('dossier_component_digitisation', 'digitisation between 0 and 3')
export class DossierComponentEntity {
  @ForeignKey(() => DossierEntity, { name: 'dossier_component_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_component_pk' })
  dossierId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'dossier_component_pk' })
  code: string;

  @Column('text', { default: 'electronic' })
  form: string;

  @Column('integer', { default: 0 })
  originals: number;

  @Column('integer', { default: 0 })
  copies: number;

  @Column('text', { default: 'unchecked' })
  verdict: string;

  @Column('uuid', { name: 'note_ref', nullable: true })
  noteRef: string | null;

  @Column('smallint', { default: 0 })
  digitisation: number;

  @Column('uuid', { name: 'checked_by', nullable: true })
  checkedBy: string | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt: Date | null;
}
