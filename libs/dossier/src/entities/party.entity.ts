import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';

/** A person or organisation of a dossier: owner, submitter or representative. Name in plain for search, all else sealed. */
@Entity('party')
@Index('party_name', ['nameFolded'], { type: 'gin' })
@Index('party_identifier', ['identifierIndex'])
@Index('party_phone', ['phoneIndex'])
@Check('party_kind_known', "kind in ('owner', 'submitter', 'representative')")
@Check('party_person_kind_known', "person_kind in ('person', 'organisation')")
export class PartyEntity {
  @ForeignKey(() => DossierEntity, { name: 'party_dossier_fk' })
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'party_pk' })
  dossierId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'party_pk' })
  kind: string;

  @Column('text', { name: 'person_kind', default: 'person' })
  personKind: string;

  @Column('text')
  name: string;

  @Column({
    type: 'text',
    name: 'name_folded',
    nullable: true,
    generatedType: 'STORED',
    asExpression: 'fold(name)',
    insert: false,
    update: false,
  })
  nameFolded: string | null;

  @Column('bytea')
  sealed: Buffer;

  @Column('bytea', { name: 'identifier_index', nullable: true })
  identifierIndex: Buffer | null;

  @Column('bytea', { name: 'identifier_last4_index', nullable: true })
  identifierLast4Index: Buffer | null;

  @Column('bytea', { name: 'phone_index', nullable: true })
  phoneIndex: Buffer | null;
}
