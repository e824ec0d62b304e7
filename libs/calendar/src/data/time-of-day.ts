const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/;

/** Minutes after midnight of `HH:MM` (`24:00` is the end of the day); null when it is no time of day. */
export function minutesOfDay(time: string): number | null {
  if (time === '24:00') return 1_440;
  const match = TIME.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}
