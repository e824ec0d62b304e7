import { Icon, type IconName } from '@app/ui';
import type { ReactElement } from 'react';
import type { TaskView } from '../api/views.js';
import { useWords } from '../i18n/i18n.js';
import { Meter } from './meter.js';
import { workingHours } from './working-hours.js';

const ICONS: Readonly<Record<string, IconName>> = { done: 'tick-ring', open: 'half-disc', signing: 'pen', paused: 'two-bars' };

/** Steps with hours used over budget; the open one with its bar. */
export function StepList({ tasks }: { readonly tasks: readonly TaskView[] }): ReactElement {
  const { say, t } = useWords();
  return (
    <ul className="flow">
      {tasks.map((task) => {
        const now = task.state === 'open' || task.state === 'signing';
        return (
          <li key={task.id} className={now ? 'now' : 'done'} aria-current={now ? 'step' : undefined}>
            <Icon name={now ? (ICONS[task.state] ?? 'half-disc') : 'tick-ring'} size={20} />
            {now ? <b>{say(task.title)}</b> : <span>{say(task.title)}</span>}
            <span className="dim">
              {workingHours(task.consumedMinutes)} / {t('step.hours', { count: Math.round(task.budgetMinutes / 60) })}
            </span>
            {now && <Meter used={task.consumedMinutes} of={task.budgetMinutes} />}
          </li>
        );
      })}
    </ul>
  );
}
