import { hoursAndMinutes, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { Meter } from '../../ui/meter.js';
import { useMoments } from '../../ui/moments.js';
import { useUsedSteps } from './figures-queries.js';
import { DossierLink } from './open-work.js';
import { MoreOf } from './timed-dossiers.js';

interface Props {
  readonly percent: number;
  readonly unitId: string | null;
  readonly where: string;
}

/** The steps behind a figure, first due first, with who holds them. */
export function UsedSteps({ percent, unitId, where }: Props): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const list = useUsedSteps(percent, unitId);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="panel padded" aria-labelledby="cell-title">
      <h2 id="cell-title">{t('figures.stepsListed', { percent, unit: where, count: items.length })}</h2>
      {list.isError && <FailureNote error={list.error} />}
      {list.isPending && <Bones rows={3} />}
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="cell-title">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('figures.stepDue')}</th>
              <th scope="col">{t('figures.used')}</th>
              <th scope="col">{t('figures.dossier')}</th>
              <th scope="col">{t('figures.holder')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((step) => (
              <tr key={step.taskId}>
                <td className="nb">
                  {step.usedPercent >= 100 ? (
                    <span className="due late">
                      <Icon name="triangle" size={18} />
                      {moments.short(step.stepDueAt)}
                    </span>
                  ) : (
                    moments.short(step.stepDueAt)
                  )}
                </td>
                <td className="nb start">
                  <b>{step.usedPercent} %</b>{' '}
                  <span className="dim">
                    {t('figures.stepsUsed', {
                      used: hoursAndMinutes(step.usedMinutes, language),
                      budget: hoursAndMinutes(step.budgetMinutes, language),
                    })}
                  </span>
                  <Meter used={step.usedMinutes} of={step.budgetMinutes} />
                </td>
                <td className="start">
                  <DossierLink item={{ id: step.dossierId, code: step.dossierCode }} />
                  <p className="dim">
                    {step.procedureCode}, {t('board.due')} {moments.short(step.dueAt)}
                  </p>
                </td>
                <td className="start">
                  {say(step.unitName)}
                  <p className="dim">
                    {say(step.stepTitle)}, {step.assigneeName ?? t('figures.nobody')}
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreOf list={list} />
    </section>
  );
}
