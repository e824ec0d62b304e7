import { grouped, percent } from '@app/ui';
import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { FigureExport } from './figure-export.js';
import { useTrend, type Series } from './figures-queries.js';
import { AsOfForm } from './period-form.js';
import { SuperviseFrame } from './supervise-frame.js';
import { useAsOf } from './use-period.js';

const HEIGHT = 300;

/** Both on-time rates month by month: drawn, and the same as a table. */
export function TrendPage(): ReactElement {
  const { t } = useWords();
  const known = useAsOf();
  const trend = useTrend(known);
  return (
    <SuperviseFrame title={t('figures.trendTitle')} text={t('figures.trendText')} controls={<AsOfForm asOf={known.asOf} />}>
      {trend.isError && <FailureNote error={trend.error} />}
      {trend.isPending && <Bones />}
      {trend.data !== undefined && <Trend series={trend.data} />}
      <FigureExport path="trend" question={known} />
    </SuperviseFrame>
  );
}

function Trend({ series }: { readonly series: Series }): ReactElement {
  const { t, language } = useWords();
  const { ref, width } = useElementSize();
  const months = series.total.cells.map((cell, index) => ({ month: monthOf(series.periods[index]?.from ?? ''), ...cell }));
  return (
    <section className="panel padded">
      <div ref={ref} role="img" aria-label={t('figures.chart')} className="chart">
        {width > 0 && (
          <LineChart
            width={width}
            height={HEIGHT}
            data={months}
            margin={{ top: 12, right: 24, bottom: 0, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} className="chart-grid" />
            <XAxis dataKey="month" tickLine={false} />
            <YAxis type="number" domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} width={44} tickLine={false} />
            <Line dataKey="onTimePercent" className="chart-line" isAnimationActive={false} dot={{ r: 3 }} />
            <Line dataKey="originalOnTimePercent" className="chart-line original" isAnimationActive={false} dot={{ r: 3 }} />
          </LineChart>
        )}
      </div>
      <p className="keys mt-2">
        <span className="key">
          <span className="stroke" />
          {t('figures.onTime')}
        </span>
        <span className="key">
          <span className="stroke dashed" />
          {t('figures.original')}
        </span>
      </p>
      <h2 className="mt-4">{t('figures.asTable')}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.trendTitle')}>
        <table className="law full-width">
          <thead>
            <tr>
              <th scope="col">{t('figures.month')}</th>
              <th scope="col">{t('figures.received')}</th>
              <th scope="col">{t('figures.resolved')}</th>
              <th scope="col">{t('figures.onTime')}</th>
              <th scope="col">{t('figures.original')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{month.month}</th>
                <td>{grouped(month.received, language)}</td>
                <td>{grouped(month.resolved, language)}</td>
                <td>{percent(month.early + month.onTime, month.resolved, language) ?? '–'}</td>
                <td>{month.originalOnTimePercent === null ? '–' : percent(month.originalOnTimePercent, 100, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** `11/2026` of a month's first day. */
const monthOf = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;
