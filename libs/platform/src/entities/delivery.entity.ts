import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one consumer of the ledger has come with one dossier. */
@Entity('delivery')
export class DeliveryEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'delivery_pk' })
  consumer: string;

  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'delivery_pk' })
  dossierId: string;

  @Column('integer', { name: 'delivered_version', default: 0 })
  deliveredVersion: number;
}
