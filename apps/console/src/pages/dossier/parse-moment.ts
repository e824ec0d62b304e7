import { parseDay } from '@app/forms';

/**
 * `15:30 01/12/2026` as an instant. The offset is read from the zone at that day, so a zone with summer time is served too; null when it is
 * no moment.
 */
export function parseMoment(text: string, zone: string): string | null {
  const [, hour = '', minute = '', rest = ''] = /^\s*(\d{1,2})[:h](\d{2})\s+(.+)$/.exec(text) ?? [];
  const day = parseDay(rest);
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || day === undefined) return null;
  const asUtc = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00Z`);
  if (Number.isNaN(asUtc.getTime())) return null;
  return new Date(asUtc.getTime() - offsetOf(asUtc, zone)).toISOString();
}

/** Milliseconds by which the wall clock of the zone is ahead of UTC. */
function offsetOf(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - at.getTime();
}
