import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Working time that an ended dossier consumed, by party: a fold of its ledger. No foreign keys: it can be made again. */
@Entity('dossier_hours')
@Index('dossier_hours_ended', ['endedAt'])
@Index('dossier_hours_recent', ['unitId', 'versionId', 'endedAt'])
export class DossierHoursEntity {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_hours_pk' })
  dossierId: string;

  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('text', { name: 'case_code' })
  caseCode: string;

  @Column('timestamptz', { name: 'ended_at' })
  endedAt: Date;

  @Column('text', { name: 'ended_by' })
  endedBy: string;

  @Column('integer', { name: 'agency_minutes' })
  agencyMinutes: number;

  @Column('integer', { name: 'citizen_minutes' })
  citizenMinutes: number;

  @Column('integer', { name: 'other_agency_minutes' })
  otherAgencyMinutes: number;

  /** When the row of the ledger was recorded that made them so: the end, or the last correction. */
  @Column('timestamptz', { name: 'known_from' })
  knownFrom: Date;
}
