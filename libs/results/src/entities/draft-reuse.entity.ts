import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DraftEntity } from '@app/dossier';
import { PersonPaperEntity } from './person-paper.entity.js';

/** The person agreed that a paper on file is used for a component of this draft. */
@Entity('draft_reuse')
export class DraftReuseEntity {
  @ForeignKey(() => DraftEntity, { name: 'draft_reuse_draft_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'draft_id', primaryKeyConstraintName: 'draft_reuse_pk' })
  draftId: string;

  @PrimaryColumn('text', { name: 'component_code', primaryKeyConstraintName: 'draft_reuse_pk' })
  componentCode: string;

  @ForeignKey(() => PersonPaperEntity, { name: 'draft_reuse_paper_fk' })
  @Column('uuid', { name: 'paper_id' })
  paperId: string;

  @Column('timestamptz', { name: 'consented_at', default: () => 'app_now()' })
  consentedAt: Date;
}
