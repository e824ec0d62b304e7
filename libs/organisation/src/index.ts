export * from './organisation.errors.js';
export { ORGANISATION_TEXTS } from './organisation.texts.js';
export {
  competentAgency,
  findAgencyId,
  findOpenDesk,
  findUnit,
  listUnits,
  processingUnit,
  serviceUnit,
  type LocalName,
  type UnitView,
} from './units.js';
export { Areas } from './areas.js';
export { homeProvince, listAreas, type AreaView } from './list-areas.js';
export { Calendars } from './calendar/calendars.js';
export {
  addRevision,
  calendarView,
  checkDecision,
  daysOf,
  type CalendarDecision,
  type CalendarView,
  type ChangedDay,
} from './calendar/calendar-change.js';
export { OfficeCalendar, type PausedDue, type TimeLimit } from './calendar/office-calendar.js';
export { ORGANISATION_ENTITIES } from './entities/organisation.entities.js';
export { AgencyEntity } from './entities/agency.entity.js';
export { UnitEntity } from './entities/unit.entity.js';
export { missingInOrganisation, type MissingInOrganisation } from './missing-in-organisation.js';
