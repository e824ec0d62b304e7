import {
  CALENDAR_TEXTS,
  CalendarError,
  compileCalendar,
  dueAt,
  explainDue,
  explanationInWords,
  type CalendarData,
  type CompiledCalendar,
} from '@app/calendar';
import { localText } from './local-text.js';
import { QuestionRefused, readQuestion, type Question } from './question.js';

/** Longer lines are no question and are not parsed. */
const MAX_LINE = 65_536;

/** Answers lines of JSON with lines of JSON. Calendars are compiled once per unit; whatever is sent, an answer comes back. */
export class DueDesk {
  private readonly calendars = new Map<string | null, CompiledCalendar>();
  private readonly units: ReadonlySet<string>;

  constructor(
    private readonly data: CalendarData,
    units: Iterable<string>,
  ) {
    this.units = new Set(units);
  }

  answer(line: string): string {
    try {
      if (line.length > MAX_LINE) throw new QuestionRefused('due.line_too_long', `A line has at most ${MAX_LINE} characters.`);
      return this.reply(readQuestion(line));
    } catch (error) {
      return JSON.stringify({ error: this.refusal(error) });
    }
  }

  private reply({ start, quantity, unit, mode, unitCode, sameDayCutOff, explain }: Question): string {
    const calendar = this.calendarOf(unitCode);
    const term = { quantity, unit };
    const text = (instant: Date): string => localText(instant, calendar.offsetMinutes);
    if (!explain) {
      const due = dueAt(calendar, start, term, { mode, sameDayCutOff });
      return `{"due":${due === null ? 'null' : `"${text(due)}"`},"calendarRevision":${calendar.revision}}`;
    }
    const explanation = explainDue(calendar, start, term, { mode, sameDayCutOff });
    return JSON.stringify({
      due: explanation.due === null ? null : text(explanation.due),
      calendarRevision: explanation.calendarRevision,
      explanation: {
        mode: explanation.mode,
        countedIn: explanation.countedIn,
        provisionalYears: explanation.provisionalYears,
        days: explanation.days,
        vi: explanationInWords(explanation, 'vi'),
        en: explanationInWords(explanation, 'en'),
      },
    });
  }

  private calendarOf(unitCode: string | null): CompiledCalendar {
    const known = this.calendars.get(unitCode);
    if (known !== undefined) return known;
    if (unitCode !== null && !this.units.has(unitCode)) throw new QuestionRefused('due.unit_code_unknown', 'No unit has this unitCode.');
    const calendar = compileCalendar(this.data, unitCode);
    this.calendars.set(unitCode, calendar);
    return calendar;
  }

  private refusal(error: unknown): { code: string; detail: string } {
    if (error instanceof QuestionRefused) return { code: error.code, detail: error.detail };
    if (!(error instanceof CalendarError)) throw error;
    const text = CALENDAR_TEXTS[error.code]?.en;
    const detail = text === undefined ? error.code : `${text.title}. ${text.remedy}`;
    return { code: error.code, detail: detail.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(error.params[name])) };
  }
}
