/** 'YYYY-MM-DD', a civil day without a time zone. */
export type Day = string;

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** '2026-11-18' -> '18/11/2026'. */
export function dayFigures(day: Day): string {
  const { date, month, year } = partsOfDay(day);
  return `${date}/${month}/${year}`;
}

/** '2026-11-08' -> 'ngày 08 tháng 11 năm 2026'. Decree 30/2020: a zero before days under 10 and before months 1 and 2. */
export function dayInLetter(day: Day): string {
  const { date, month, year } = partsOfDay(day);
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** 'thứ Hai' of a civil day. */
export function weekdayOf(day: Day): string {
  const { date, month, year } = partsOfDay(day);
  return WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDay()] ?? '';
}

/** The civil day of an instant in an IANA zone. */
export function dayIn(instant: Date, zone: string): Day {
  const { year, month, day } = clockParts(instant, zone);
  return `${year}-${month}-${day}`;
}

/** '09 giờ 15 phút, ngày 23/11/2026', the way the forms of Circular 03/2025 want an instant. */
export function momentFigures(instant: Date, zone: string): string {
  const { hour, minute } = clockParts(instant, zone);
  return `${hour} giờ ${minute} phút, ngày ${dayFigures(dayIn(instant, zone))}`;
}

/** '09 giờ 15 phút, thứ Hai, ngày 23/11/2026': people remember the weekday. */
export function momentWithWeekday(instant: Date, zone: string): string {
  const { hour, minute } = clockParts(instant, zone);
  const day = dayIn(instant, zone);
  return `${hour} giờ ${minute} phút, ${weekdayOf(day)}, ngày ${dayFigures(day)}`;
}

/** '18/11' and '09:15', for the narrow columns of the register. */
export function momentShort(instant: Date, zone: string): { day: string; time: string } {
  const { day, month, hour, minute } = clockParts(instant, zone);
  return { day: `${day}/${month}`, time: `${hour}:${minute}` };
}

function partsOfDay(day: Day): { date: string; month: string; year: string } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) throw new RangeError('A day is written YYYY-MM-DD');
  const [, year = '', month = '', date = ''] = match;
  return { date, month, year };
}

function clockParts(instant: Date, zone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    year: found['year'] ?? '',
    month: found['month'] ?? '',
    day: found['day'] ?? '',
    hour: found['hour'] ?? '',
    minute: found['minute'] ?? '',
  };
}
