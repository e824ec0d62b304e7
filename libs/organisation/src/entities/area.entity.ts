import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A province or commune, with the class that lengthens terms or lowers fees. */
@Entity('area')
@Check('area_class_known', "area_class in ('ordinary', 'border_or_island', 'remote', 'difficult', 'very_difficult')")
export class AreaEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'area_pk' })
  code: string;

  @Column('text')
  name: string;

  @ForeignKey(() => AreaEntity, { name: 'area_parent_fk' })
  @Column('text', { name: 'parent_code', nullable: true })
  parentCode: string | null;

  @Column('text', { name: 'area_class', default: 'ordinary' })
  areaClass: string;
}
