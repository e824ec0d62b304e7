import { hoursAndMinutes, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import type { DossierView, TaskView } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { useMoments } from '../../ui/moments.js';
import { workingHours } from '../../ui/working-hours.js';
import { usePinned } from './dossier-queries.js';

/** The internal procedure the dossier keeps: drawn, and the same in words with hours used against the budget. */
export function FlowTab({ view }: { readonly view: DossierView }): ReactElement {
  const { t, language } = useWords();
  const pinned = usePinned(view.head.id);
  if (pinned.data === undefined) return <Bones />;
  const { flow, code } = pinned.data;
  if (flow === null) return <p className="page">{t('flow.none')}</p>;
  return (
    <div className="page flow-page">
      <section className="panel" aria-labelledby="flow-title">
        <header>
          <h2 id="flow-title">{t('flow.title', { code, version: flow.version })}</h2>
          <span className="dim">{t('flow.keeps')}</span>
          <span className="grow" />
          <span className="dim">{t('flow.longest', { longest: flow.longestHours, limit: flow.limitHours })}</span>
        </header>
        <StepTable view={view} steps={flow.steps} />
      </section>
      <section className="panel drawing" tabIndex={0} aria-label={t('flow.drawn')}>
        <img src={`/api/v1/dossiers/${view.head.id}/flow.svg?language=${language}`} alt={t('flow.drawn')} />
      </section>
    </div>
  );
}

interface Step {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly role: string;
  readonly hours: number;
}

function StepTable({ view, steps }: { readonly view: DossierView; readonly steps: readonly Step[] }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const ended = ['result_ready', 'handed_over', 'stopped', 'withdrawn'].includes(view.head.status);
  const seen = new Set(view.tasks.map(({ step }) => step));
  const ahead = ended ? [] : steps.filter(({ name }) => !seen.has(name));
  const used = view.tasks.reduce((sum, task) => sum + task.consumedMinutes, 0);
  const against = (task: TaskView): string => {
    const left = task.budgetMinutes - task.consumedMinutes;
    const time = hoursAndMinutes(Math.abs(left), language);
    if (left < 0) return t('flow.late', { time });
    return task.state === 'done' ? t('flow.early', { time }) : t('flow.left', { time });
  };
  return (
    <div className="body scroll" tabIndex={0} role="region" aria-label={t('flow.table')}>
      <table className="list steps">
        <caption className="vh">{t('flow.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('flow.step')}</th>
            <th scope="col">{t('flow.holder')}</th>
            <th scope="col">{t('flow.opened')}</th>
            <th scope="col">{t('flow.closed')}</th>
            <th scope="col" className="r">
              {t('flow.used')}
            </th>
            <th scope="col">{t('flow.against')}</th>
          </tr>
        </thead>
        <tbody>
          {view.tasks.map((task) => {
            const now = task.state === 'open' || task.state === 'signing';
            return (
              <tr key={task.id} aria-current={now ? 'step' : undefined}>
                <td>
                  <span className="step-name">
                    <Icon name={now ? 'half-disc' : 'tick'} size={18} />
                    {now ? <b>{say(task.title)}</b> : say(task.title)}
                  </span>
                </td>
                <td>
                  {task.assigneeName ?? <span className="dim">{t(`role.${task.role as 'clerk'}`)}</span>}
                  <p className="dim">{say(task.unitName)}</p>
                </td>
                <td>{moments.short(task.openedAt)}</td>
                <td>{moments.short(task.closedAt)}</td>
                <td className="r">
                  {workingHours(task.consumedMinutes)} / {hoursAndMinutes(task.budgetMinutes, language)}
                </td>
                <td>{against(task)}</td>
              </tr>
            );
          })}
          {ahead.map((step) => (
            <tr key={step.name} className="dim">
              <td>
                <span className="step-name">
                  <Icon name="ring" size={18} />
                  {say(step.title)}
                </span>
              </td>
              <td>{t(`role.${step.role as 'clerk'}`)}</td>
              <td>–</td>
              <td>–</td>
              <td className="r">0 / {hoursAndMinutes(step.hours * 60, language)}</td>
              <td />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('flow.total')}</th>
            <td />
            <td />
            <td />
            <td className="r">
              <b>{hoursAndMinutes(used, language)}</b>
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
