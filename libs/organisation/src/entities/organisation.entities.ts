import { AreaEntity } from './area.entity.js';
import { AgencyEntity } from './agency.entity.js';
import { AgencyCodeAliasEntity } from './agency-code-alias.entity.js';
import { UnitEntity } from './unit.entity.js';
import { CalendarRevisionEntity } from './calendar-revision.entity.js';
import { WorkingSegmentEntity } from './working-segment.entity.js';
import { CalendarDayEntity } from './calendar-day.entity.js';
import { CalendarYearEntity } from './calendar-year.entity.js';

/** Every table that this lib owns. */
export const ORGANISATION_ENTITIES = [
  AreaEntity,
  AgencyEntity,
  AgencyCodeAliasEntity,
  UnitEntity,
  CalendarRevisionEntity,
  WorkingSegmentEntity,
  CalendarDayEntity,
  CalendarYearEntity,
];
