import { dayNumbers, grouped, hoursAndMinutes } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useBottlenecks, useStepsOf, type Bottleneck, type Period } from './figures-queries.js';
import { FigureExport } from './figure-export.js';
import { PeriodForm } from './period-form.js';
import { SuperviseFrame } from './supervise-frame.js';
import { TimedDossiers } from './timed-dossiers.js';
import { usePeriod } from './use-period.js';

/** Where working time is lost, step by step, and the dossiers behind a step. */
export function BottlenecksPage(): ReactElement {
  const { t } = useWords();
  const period = usePeriod();
  const bottlenecks = useBottlenecks(period);
  const [at, setAt] = useState<Bottleneck | null>(null);
  const text = t('figures.bottleneckText', { from: dayNumbers(period.from), to: dayNumbers(period.to) });
  return (
    <SuperviseFrame title={t('figures.bottleneckTitle')} text={text} controls={<PeriodForm period={period} />}>
      {bottlenecks.isError && <FailureNote error={bottlenecks.error} />}
      {bottlenecks.isPending && <Bones />}
      {bottlenecks.data?.length === 0 && <p className="dim">{t('figures.bottleneckNone')}</p>}
      {bottlenecks.data !== undefined && bottlenecks.data.length > 0 && <Steps steps={bottlenecks.data} onPick={setAt} />}
      <FigureExport path="bottlenecks" question={period} />
      {at !== null && <Slow bottleneck={at} period={period} />}
    </SuperviseFrame>
  );
}

function Steps({ steps, onPick }: { readonly steps: readonly Bottleneck[]; readonly onPick: (step: Bottleneck) => void }): ReactElement {
  const { t, say, language } = useWords();
  const time = (minutes: number): string => hoursAndMinutes(minutes, language);
  return (
    <section className="panel padded">
      <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.bottleneckTitle')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('figures.steps')}</th>
              <th scope="col">{t('figures.unit')}</th>
              <th scope="col">{t('figures.excess')}</th>
              <th scope="col">{t('figures.median')}</th>
              <th scope="col">{t('figures.p90')}</th>
              <th scope="col">{t('figures.budget')}</th>
              <th scope="col">{t('figures.late')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={`${step.unitCode}:${step.procedureCode}:${step.step}`}>
                <td>
                  <button type="button" className="link-button" onClick={() => onPick(step)}>
                    {say(step.stepTitle) || step.step}
                  </button>
                  <p className="dim">{say(step.procedureName)}</p>
                </td>
                <td className="start">{say(step.unitName)}</td>
                <td className={step.excessMinutes > 0 ? 'nb is-late' : 'nb'}>{time(step.excessMinutes)}</td>
                <td className="nb">{time(step.medianMinutes)}</td>
                <td className="nb">{time(step.p90Minutes)}</td>
                <td className="nb">{step.budgetMinutes === null ? '–' : time(step.budgetMinutes)}</td>
                <td className="nb">
                  {grouped(step.late, language)} / {grouped(step.done, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Slow({ bottleneck, period }: { readonly bottleneck: Bottleneck; readonly period: Period }): ReactElement {
  const { t, say } = useWords();
  const { unitCode, step, procedureCode } = bottleneck;
  const list = useStepsOf({ ...period, unitCode, step, procedureCode });
  return <TimedDossiers title={t('figures.slow', { step: say(bottleneck.stepTitle) || step })} list={list} />;
}
