import { DelegationEntity } from '@app/identity';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';

/** A dossier that was handed in for another: who that is stands with the parties, the index finds the dossier for them. */
@Entity('representation')
@Index('representation_of_person', ['representedIndex'])
export class RepresentationEntity {
  @ForeignKey(() => DossierEntity, { name: 'representation_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'representation_pk' })
  dossierId: string;

  @Column('text')
  relation: string;

  @ForeignKey(() => DelegationEntity, { name: 'representation_delegation_fk' })
  @Column('uuid', { name: 'delegation_id', nullable: true })
  delegationId: string | null;

  @Column('bytea', { name: 'represented_index', nullable: true })
  representedIndex: Buffer | null;
}
