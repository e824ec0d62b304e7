export { CALENDAR_TEXTS } from './calendar.texts.js';
export {
  CalendarDataInvalid,
  CalendarError,
  CalendarYearMissing,
  CutOffInvalid,
  InstantInvalid,
  PauseInvalid,
  QuantityInvalid,
  ZoneUnsupported,
} from './calendar.errors.js';
export { checkCalendarData, type CalendarProblem, type CalendarProblemCode } from './data/check-calendar-data.js';
export {
  DAY_ROW_KINDS,
  HALVES,
  YEAR_STATES,
  type CalendarData,
  type DayRow,
  type SegmentRow,
  type YearRow,
  type YearState,
} from './data/calendar-data.js';
export { compileCalendar } from './compile/compile-calendar.js';
export type { CompiledCalendar } from './compile/compiled-calendar.js';
export { dayOf } from './working/local-time.js';
export { provisionalYearsBetween } from './working/provisional-years.js';
export { usualDayMinutes } from './working/usual-day-minutes.js';
export { addWorking, snapStart, workingBetween } from './working/working-time.js';
export { COUNTING_MODES, TERM_UNITS, type CountingMode, type Term, type TermOptions, type TermUnit } from './due/term.js';
export { countingMode } from './due/counting-mode.js';
export { dueAt } from './due/due-at.js';
export { RESUME_MODES, type Pause, type ResumeMode } from './due/pause.js';
export {
  dueAfterPause,
  dueAfterPauses,
  pauseStopsClock,
  remainingMinutes,
  type EndedPause,
  type PausedTerm,
  type PauseEffect,
} from './due/due-after-pauses.js';
export { GRANULARITIES, isOverdue, punctuality, PUNCTUALITIES, type Granularity, type Punctuality } from './due/punctuality.js';
export { explainDue, explainSpan } from './explain/explain-due.js';
export { EXPLAINED_KINDS, type DueExplanation, type ExplainedDay, type ExplainedKind, type ExplainedSpan } from './explain/explanation.js';
export { explanationInWords } from './explain/explanation-in-words.js';
