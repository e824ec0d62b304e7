import { dayNumbers, grouped, hoursAndMinutes } from '@app/ui';
import { useState, type ReactElement } from 'react';
import type { Answer } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { FigureExport } from './figure-export.js';
import { useLateness, useReasonDossiers, type Period } from './figures-queries.js';
import { PeriodForm } from './period-form.js';
import { SuperviseFrame } from './supervise-frame.js';
import { TimedDossiers } from './timed-dossiers.js';
import { usePeriod } from './use-period.js';

type Reason = Answer<'LatenessReason'>;
type Step = Answer<'StepLateness'>;

/** Why dossiers ended late, each once, and how much of its hours each desk used. */
export function LatenessPage(): ReactElement {
  const { t } = useWords();
  const period = usePeriod();
  const lateness = useLateness(period);
  const [reason, setReason] = useState<Reason | null>(null);
  return (
    <SuperviseFrame
      title={t('figures.latenessTitle')}
      text={`${dayNumbers(period.from)} – ${dayNumbers(period.to)}`}
      controls={<PeriodForm period={period} />}
    >
      {lateness.isError && <FailureNote error={lateness.error} />}
      {lateness.isPending && <Bones />}
      {lateness.data !== undefined && <Reasons reasons={lateness.data.reasons} onPick={setReason} />}
      <FigureExport path="lateness" question={period} />
      {reason !== null && <Behind reason={reason} period={period} />}
      {lateness.data !== undefined && lateness.data.steps.length > 0 && <Steps steps={lateness.data.steps} />}
    </SuperviseFrame>
  );
}

function Reasons({ reasons, onPick }: { readonly reasons: readonly Reason[]; readonly onPick: (reason: Reason) => void }): ReactElement {
  const { t, say, language } = useWords();
  return (
    <section className="panel padded">
      <h2>{t('figures.reasons')}</h2>
      <p className="dim">{t('figures.reasonsText')}</p>
      {reasons.length === 0 ? (
        <p>{t('figures.latenessNone')}</p>
      ) : (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('figures.steps')}</th>
              <th scope="col">{t('figures.unit')}</th>
              <th scope="col">{t('figures.dossiers')}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((reason) => (
              <tr key={`${reason.unitCode ?? ''}:${reason.step ?? ''}`}>
                <td>
                  <button type="button" className="link-button" onClick={() => onPick(reason)}>
                    {say(reason.stepTitle) || (reason.step ?? t('figures.noStep'))}
                  </button>
                </td>
                <td className="start">{say(reason.unitName) || '–'}</td>
                <td className="nb">{grouped(reason.dossiers, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Behind({ reason, period }: { readonly reason: Reason; readonly period: Period }): ReactElement {
  const { t, say } = useWords();
  return (
    <TimedDossiers
      title={reason.step === null ? t('figures.lateBetween') : t('figures.lateBecause', { step: say(reason.stepTitle) || reason.step })}
      list={useReasonDossiers(period, reason)}
    />
  );
}

function Steps({ steps }: { readonly steps: readonly Step[] }): ReactElement {
  const { t, say, language } = useWords();
  const time = (minutes: number): string => hoursAndMinutes(minutes, language);
  return (
    <section className="panel padded">
      <h2>{t('figures.stepsByDesk')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.stepsByDesk')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('figures.unit')}</th>
              <th scope="col">{t('figures.steps')}</th>
              <th scope="col">{t('figures.late')}</th>
              <th scope="col">{t('figures.median')}</th>
              <th scope="col">{t('figures.p90')}</th>
              <th scope="col">{t('figures.budget')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={`${step.unitCode}:${step.step}`}>
                <td className="start">{say(step.unitName)}</td>
                <td className="start">{say(step.stepTitle) || step.step}</td>
                <td className="nb">
                  {grouped(step.late, language)} / {grouped(step.done, language)}
                </td>
                <td className="nb">{time(step.medianMinutes)}</td>
                <td className="nb">{time(step.p90Minutes)}</td>
                <td className="nb">{step.budgetMinutes === null ? '–' : time(step.budgetMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
