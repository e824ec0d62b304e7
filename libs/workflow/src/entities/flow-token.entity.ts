import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from '@app/dossier';
import { FlowForkEntity } from './flow-fork.entity.js';

/** Where a dossier stands in its pinned flow; several while branches run side by side. */
@Entity('flow_token')
@Index('flow_token_open', ['dossierId'], { where: 'closed_at is null' })
export class FlowTokenEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'flow_token_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'flow_token_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  step: string;

  @ForeignKey(() => FlowForkEntity, { name: 'flow_token_fork_fk' })
  @Column('uuid', { name: 'fork_id', nullable: true })
  forkId: string | null;

  @Column('text', { nullable: true })
  branch: string | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
