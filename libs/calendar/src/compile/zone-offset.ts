import { ZoneUnsupported } from '../calendar.errors.js';

export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Minutes east of UTC of a zone that keeps one offset through the years given (Vietnam has kept UTC+7 since 1975).
 * One offset lets a day be addressed by division; a zone with summer time in these years is refused, not approximated.
 */
export function zoneOffsetMinutes(zone: string, firstYear: number, lastYear: number): number {
  const format = formatOf(zone);
  const offset = offsetAt(format, Date.UTC(firstYear, 0, 1));
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (let month = 0; month < 12; month += 1) {
      if (offsetAt(format, Date.UTC(year, month, 15)) !== offset) throw new ZoneUnsupported({ zone });
    }
  }
  return offset;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    throw new ZoneUnsupported({ zone });
  }
}

function offsetAt(format: Intl.DateTimeFormat, ms: number): number {
  const name = format.formatToParts(new Date(ms)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
  return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
