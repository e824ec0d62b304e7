import { Entity, PrimaryColumn } from 'typeorm';

/** What people call a thing, and what the catalogue calls it; both folded. */
@Entity('search_synonym')
export class SearchSynonymEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_synonym_pk' })
  phrase: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_synonym_pk' })
  means: string;
}
