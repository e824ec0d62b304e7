export const PERIOD_KINDS = ['month', 'quarter', 'half_year', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** From which day of the month the periods of a system run, valid for periods that end within the validity. */
export interface PeriodRule {
  readonly system: 'statutory' | 'calendar';
  readonly startDay: number;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

/** What is in force; callers may pass other rows when the law changes. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  { system: 'statutory', startDay: 15, validFrom: '2019-03-12', validTo: null, source: 'Nghị định 09/2019/NĐ-CP' },
  { system: 'calendar', startDay: 1, validFrom: '1900-01-01', validTo: null, source: 'calendar' },
];

export interface Period {
  readonly from: string;
  readonly to: string;
}

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/**
 * The n-th period of a year, both days counted. A statutory period begins on its start day of the month before its first one: month 10 is
 * 15/09 to 14/10, the year is 15/12 of the year before to 14/12.
 * @param number 1-based within the year; 1 for a year.
 * @returns null when the year has no such period or no rule covers it.
 */
export function periodOf(
  system: PeriodRule['system'],
  kind: PeriodKind,
  year: number,
  number: number,
  rules: readonly PeriodRule[] = PERIOD_RULES,
): Period | null {
  const months = MONTHS[kind];
  if (!Number.isInteger(year) || !Number.isInteger(number) || number < 1 || number * months > 12) return null;
  const end = (startDay: number): string => day(year, number * months, startDay === 1 ? 0 : startDay - 1, startDay === 1);
  const rule = rules.find(
    (row) => row.system === system && row.validFrom <= end(row.startDay) && (row.validTo === null || end(row.startDay) <= row.validTo),
  );
  if (rule === undefined) return null;
  const firstMonth = (number - 1) * months + 1;
  return { from: day(year, rule.startDay === 1 ? firstMonth : firstMonth - 1, rule.startDay, false), to: end(rule.startDay) };
}

/** @param month 1-based, may be 0 for December before. @param last the month's last day instead of `dayOfMonth`. */
function day(year: number, month: number, dayOfMonth: number, last: boolean): string {
  return new Date(Date.UTC(year, last ? month : month - 1, last ? 0 : dayOfMonth)).toISOString().slice(0, 10);
}
