import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DossierComponentEntity } from '@app/dossier';
import { PersonPaperEntity } from './person-paper.entity.js';

/** A component of a dossier that was not asked for, because the paper is on file; with the consent it rests on. */
@Entity('dossier_reuse')
@ForeignKey(() => DossierComponentEntity, ['dossierId', 'componentCode'], ['dossierId', 'code'], { name: 'dossier_reuse_component_fk' })
export class DossierReuseEntity {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_reuse_pk' })
  dossierId: string;

  @PrimaryColumn('text', { name: 'component_code', primaryKeyConstraintName: 'dossier_reuse_pk' })
  componentCode: string;

  @ForeignKey(() => PersonPaperEntity, { name: 'dossier_reuse_paper_fk' })
  @Column('uuid', { name: 'paper_id' })
  paperId: string;

  @Column('timestamptz', { name: 'consented_at' })
  consentedAt: Date;
}
