import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { XID8 } from '@app/platform';

/** Everything written by transactions below this one is in the figures; days are days of this zone. */
@Entity('figure_mark')
@Check('figure_mark_only_row', 'only_row')
export class FigureMarkEntity {
  @PrimaryColumn('boolean', { name: 'only_row', primaryKeyConstraintName: 'figure_mark_pk', default: true })
  onlyRow: boolean;

  @Column({ type: XID8, name: 'folded_below' })
  foldedBelow: string;

  @Column('text', { nullable: true })
  zone: string | null;
}
