import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ProcedureCaseEntity } from './procedure-case.entity.js';

/** A way to file one case, with the time limit that holds there. */
@Entity('channel')
@Check('channel_kind_known', "kind in ('online_full', 'online_partial', 'desk', 'postal')")
@Check('channel_unit_known', "unit in ('WORKING_DAY', 'DAY', 'HOUR', 'SAME_DAY', 'NO_DUE')")
@Check('channel_quantity', "(unit in ('SAME_DAY', 'NO_DUE')) = (quantity is null)")
@ForeignKey(() => ProcedureCaseEntity, ['versionId', 'caseCode'], ['versionId', 'code'], { name: 'channel_case_fk' })
export class ChannelEntity {
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'channel_pk' })
  versionId: string;

  @PrimaryColumn('text', { name: 'case_code', primaryKeyConstraintName: 'channel_pk' })
  caseCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'channel_pk' })
  kind: string;

  /** In the unit beside it; null where the unit is SAME_DAY or NO_DUE. */
  @Column('integer', { nullable: true })
  quantity: number | null;

  @Column('text')
  unit: string;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('time', { name: 'same_day_cut_off', nullable: true })
  sameDayCutOff: string | null;
}
