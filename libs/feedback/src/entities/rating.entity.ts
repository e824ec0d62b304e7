import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from '@app/dossier';

/** What a citizen thought of the handling, 1 to 5. */
@Entity('rating')
@Index('rating_rated', ['ratedAt'])
@Check('rating_score', 'score between 1 and 5')
export class RatingEntity {
  @ForeignKey(() => DossierEntity, { name: 'rating_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'rating_pk' })
  dossierId: string;

  @Column('smallint')
  score: number;

  @Column('bytea', { name: 'sealed_comment', nullable: true })
  sealedComment: Buffer | null;

  @Column('timestamptz', { name: 'rated_at', default: () => 'app_now()' })
  ratedAt: Date;
}
