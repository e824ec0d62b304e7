import { dueIcon, dueInWords, dueTone, Icon, type DueWords } from '@app/ui';
import type { ReactElement } from 'react';
import type { Here } from '../http/here.js';

/** The time left, under the date: icon, words, colour. */
export function DueLine({ here, due }: { readonly here: Here; readonly due: DueWords }): ReactElement | null {
  if (due.state === 'none') return null;
  const words = dueInWords(due, here.language);
  const counted = due.state !== 'ended' && due.minutes > 0 && here.language === 'vi' ? `${words} làm việc` : words;
  return (
    <p className={`left due-${dueTone(due.state, due.punctuality)}`}>
      <Icon name={due.state === 'in_time' ? 'clock' : dueIcon(due.state, due.punctuality)} />
      <span>{counted}</span>
    </p>
  );
}
