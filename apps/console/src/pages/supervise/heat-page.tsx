import { dayNumbers, percent } from '@app/ui';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { FigureExport } from './figure-export.js';
import { SERIES_GROUPS, useHeatMap, type Series, type SeriesCell } from './figures-queries.js';
import { heatLevel } from './heat-level.js';
import { AsOfForm } from './period-form.js';
import { GroupingSelect, SuperviseFrame, useGrouping } from './supervise-frame.js';
import { useAsOf } from './use-period.js';

/** Units by weeks: the figure stays, colour is only added where something was late; each cell opens its report. */
export function HeatPage(): ReactElement {
  const { t } = useWords();
  const by = useGrouping(SERIES_GROUPS);
  const known = useAsOf();
  const heat = useHeatMap(by, known);
  return (
    <SuperviseFrame
      title={t('figures.heatTitle')}
      text={t('figures.heatCaption')}
      controls={
        <>
          <GroupingSelect groups={SERIES_GROUPS} />
          <AsOfForm asOf={known.asOf} />
        </>
      }
    >
      {heat.isError && <FailureNote error={heat.error} />}
      {heat.isPending && <Bones />}
      {heat.data !== undefined && <Heat series={heat.data} />}
      <FigureExport path="heat-map" question={{ ...known, by }} />
    </SuperviseFrame>
  );
}

function Heat({ series }: { readonly series: Series }): ReactElement {
  const { t, say } = useWords();
  return (
    <section className="panel padded">
      <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.heatTitle')}>
        <table className="heat">
          <caption className="vh">{t('figures.heatCaption')}</caption>
          <thead>
            <tr>
              <th scope="col" className="first">
                {t('figures.row')}
              </th>
              {series.periods.map((period) => (
                <th key={period.from} scope="col" title={t('figures.week', { day: dayNumbers(period.from) })}>
                  {dayNumbers(period.from, { year: false })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...series.rows, series.total].map((row) => (
              <tr key={row.key ?? 'total'}>
                <th scope="row">{row.key === null ? t('figures.all') : say(row.name)}</th>
                {row.cells.map((cell, index) => (
                  <Cell key={index} cell={cell} period={series.periods[index]} series={series} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="keys mt-3">
        {t('figures.heatKey')
          .split('|')
          .map((words, level) => (
            <span key={words} className="key">
              <span className={`sw l${level}`} />
              {words}
            </span>
          ))}
      </p>
    </section>
  );
}

function Cell({
  cell,
  period,
  series: { groupBy, asOf },
}: {
  readonly cell: SeriesCell;
  readonly period: Series['periods'][number] | undefined;
  readonly series: Series;
}): ReactElement {
  const { t, language } = useWords();
  const level = heatLevel(cell);
  if (level === null || period === undefined) return <td className="na">–</td>;
  const good = cell.early + cell.onTime;
  return (
    <td className={`l${level}`} title={t('figures.cell', { good, resolved: cell.resolved })}>
      <Link to={`/supervise?from=${period.from}&to=${period.to}&by=${groupBy}${asOf === null ? '' : `&asOf=${asOf}`}`}>
        {percent(good, cell.resolved, language)}
      </Link>
    </td>
  );
}
