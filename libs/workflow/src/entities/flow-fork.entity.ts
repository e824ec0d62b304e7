import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from '@app/dossier';

/** A point of the flow where branches run side by side until enough of them have come back. */
@Entity('flow_fork')
@Index('flow_fork_of_dossier', ['dossierId'])
export class FlowForkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'flow_fork_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'flow_fork_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  step: string;

  @Column('integer')
  need: number;

  @Column('integer')
  total: number;

  @Column('integer', { default: 0 })
  done: number;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
