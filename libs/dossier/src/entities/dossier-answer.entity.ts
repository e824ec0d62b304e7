import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { FormVersionEntity } from '@app/catalogue';
import { DossierEntity } from './dossier.entity.js';

/** The answers of the e-form, sealed under the key of the dossier; what the form reports stands in plain and is never personal. */
@Entity('dossier_answer')
export class DossierAnswerEntity {
  @ForeignKey(() => DossierEntity, { name: 'dossier_answer_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_answer_pk' })
  dossierId: string;

  @ForeignKey(() => FormVersionEntity, { name: 'dossier_answer_form_fk' })
  @Column('uuid', { name: 'form_version_id' })
  formVersionId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('jsonb', { default: {} })
  reported: unknown;

  @Column('integer', { default: 1 })
  revision: number;
}
