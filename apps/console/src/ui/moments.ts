import { capitalised, dayInZone, dayNumbers, instantInWords, timeOfDay } from '@app/ui';
import { useSession } from '../app/session.js';
import { useWords } from '../i18n/i18n.js';

export interface Moments {
  /** `01/12 15:30` for tables; with the year when it is another one. */
  readonly short: (instant: string | null) => string;
  readonly long: (instant: string) => string;
  readonly longBegins: (instant: string) => string;
  readonly day: (instant: string) => string;
  readonly time: (instant: string) => string;
}

/** Moments in the zone of the installation, in the language of the reader. */
export function useMoments(): Moments {
  const { zone, now } = useSession();
  const { language } = useWords();
  const year = dayInZone(new Date(now), zone).slice(0, 4);
  const dayOf = (instant: string): string => dayInZone(new Date(instant), zone);
  return {
    short: (instant) =>
      instant === null
        ? '–'
        : `${dayNumbers(dayOf(instant), { year: dayOf(instant).slice(0, 4) !== year })} ${timeOfDay(new Date(instant), zone)}`,
    long: (instant) => instantInWords(new Date(instant), zone, language),
    longBegins: (instant) => capitalised(instantInWords(new Date(instant), zone, language)),
    day: (instant) => dayNumbers(dayOf(instant)),
    time: (instant) => timeOfDay(new Date(instant), zone),
  };
}
