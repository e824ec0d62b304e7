import { AnswerValidator, Catalogue } from '@app/catalogue';
import { Calendars } from '@app/organisation';
import type { Database, Keyring } from '@app/platform';

/** What every verb needs; made once per process by the app. */
export interface WorkflowDeps {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly catalogue: Catalogue;
  readonly answers: AnswerValidator;
  readonly calendars: Calendars;
  /** IANA name of the zone of law and days, e.g. Asia/Ho_Chi_Minh. */
  readonly zone: string;
}

export function workflowDeps(database: Database, keyring: Keyring, zone: string): WorkflowDeps {
  return { database, keyring, catalogue: new Catalogue(), answers: new AnswerValidator(), calendars: new Calendars(zone), zone };
}

/** The local day of an instant, 'YYYY-MM-DD'. */
export function localDay(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}
