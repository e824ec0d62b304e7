import { dayNumbers, grouped, percent } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { FigureExport } from './figure-export.js';
import { SERIES_GROUPS, useSatisfaction, type Satisfaction } from './figures-queries.js';
import { PeriodForm } from './period-form.js';
import { GroupingSelect, SuperviseFrame, useGrouping } from './supervise-frame.js';
import { usePeriod } from './use-period.js';

/** Ratings of citizens; too few say nothing, and nobody sees who gave them. */
export function SatisfactionPage(): ReactElement {
  const { t } = useWords();
  const period = usePeriod();
  const by = useGrouping(SERIES_GROUPS);
  const satisfaction = useSatisfaction(period, by);
  return (
    <SuperviseFrame
      title={t('figures.satisfactionTitle')}
      text={`${dayNumbers(period.from)} – ${dayNumbers(period.to)}`}
      controls={
        <>
          <GroupingSelect groups={SERIES_GROUPS} />
          <PeriodForm period={period} />
        </>
      }
    >
      {satisfaction.isError && <FailureNote error={satisfaction.error} />}
      {satisfaction.isPending && <Bones />}
      {satisfaction.data !== undefined && <Ratings satisfaction={satisfaction.data} />}
      <FigureExport path="satisfaction" question={{ ...period, by }} />
    </SuperviseFrame>
  );
}

function Ratings({ satisfaction }: { readonly satisfaction: Satisfaction }): ReactElement {
  const { t, say, language } = useWords();
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = (value: number | null): string => (value === null ? t('figures.tooFew') : (percent(value, 100, language) ?? '–'));
  return (
    <section className="panel padded">
      <p className="dim mb-3">{t('figures.satisfactionText', { enough: satisfaction.enough })}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.satisfactionTitle')}>
        <table className="law full-width">
          <thead>
            <tr>
              <th scope="col">{t('figures.row')}</th>
              <th scope="col">{t('figures.ratings')}</th>
              <th scope="col">{t('figures.average')}</th>
              <th scope="col">{t('figures.satisfied')}</th>
              <th scope="col">{t('figures.dissatisfied')}</th>
            </tr>
          </thead>
          <tbody>
            {[...satisfaction.rows, satisfaction.total].map((row) => (
              <tr key={row.key ?? 'total'}>
                <th scope="row">{row.key === null ? t('figures.all') : say(row.name)}</th>
                <td>{grouped(row.ratings, language)}</td>
                <td>{row.average === null ? t('figures.tooFew') : number.format(row.average)}</td>
                <td>{share(row.satisfiedPercent)}</td>
                <td>{share(row.dissatisfiedPercent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
