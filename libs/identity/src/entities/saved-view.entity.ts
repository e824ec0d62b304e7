import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** How an officer likes to look at a list: what narrows and orders it, under a name of their own. */
@Entity('saved_view')
@Unique('saved_view_name_unique', ['accountId', 'place', 'name'])
@Index('saved_view_default', ['accountId', 'place'], { unique: true, where: 'is_default' })
@Check('saved_view_place_known', "place in ('inbox')")
@Check('saved_view_filters_object', "jsonb_typeof(filters) = 'object'")
export class SavedViewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_view_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => AccountEntity, { name: 'saved_view_account_fk' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  place: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  filters: unknown;

  @Column('boolean', { name: 'is_default', default: false })
  isDefault: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt: Date;
}
