import { dueIcon, dueInWords, dueState, Icon, type DueState, type Punctuality } from '@app/ui';
import type { ReactElement } from 'react';
import { serverNow } from '../api/server-clock.js';
import { useSession } from '../app/session.js';
import { useWords } from '../i18n/i18n.js';

export interface Due {
  readonly dueAt: string | null;
  /** Working minutes left; negative when it has passed. */
  readonly minutes: number;
  readonly minutesPerDay: number;
  readonly paused?: boolean;
  readonly punctuality?: Punctuality | null;
}

const CLASSES: Readonly<Record<DueState, string>> = {
  late: 'late',
  today: 'today',
  soon: 'soon',
  in_time: 'in',
  paused: 'pause',
  ended: 'done',
  none: 'in',
};

export function useDue(due: Due): { state: DueState; words: string; className: string } {
  const { zone } = useSession();
  const { language } = useWords();
  const punctuality = due.punctuality ?? undefined;
  const dueAt = due.dueAt === null ? null : new Date(due.dueAt);
  const state = dueState({ now: serverNow(), dueAt, paused: due.paused ?? false, ended: punctuality !== undefined, zone });
  // A step may be over its hour on its own day: what it lacks is said as it is, without the colour of lateness.
  const minutes = state === 'late' || state === 'ended' ? Math.abs(due.minutes) : due.minutes;
  const more = punctuality === undefined ? {} : { punctuality };
  const className = state === 'ended' && punctuality === 'late' ? 'late' : CLASSES[state];
  return { state, className, words: dueInWords({ state, minutes, minutesPerDay: due.minutesPerDay, ...more }, language) };
}

/** Icon, words, colour: any one of the three may be lost. */
export function DueTime(due: Due): ReactElement {
  const { state, words, className } = useDue(due);
  return (
    <span className={`due ${className}`}>
      <Icon name={dueIcon(state, due.punctuality ?? undefined)} size={18} />
      {words}
    </span>
  );
}
