import { dayNumbers, grouped, percent } from '@app/ui';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useIndicators, type Indicator, type Period } from './figures-queries.js';
import { PeriodForm } from './period-form.js';
import { SuperviseFrame } from './supervise-frame.js';
import { usePeriod } from './use-period.js';

/** Where the dossiers behind an indicator can be opened. */
const OPENS: Readonly<Record<string, string>> = { '2.1': '/supervise', '5.4': '/supervise/satisfaction' };

/** Decision 766: each indicator with what it is measured against, and those that cannot be counted with the reason. */
export function IndicatorsPage(): ReactElement {
  const { t } = useWords();
  const period = usePeriod();
  const indicators = useIndicators(period);
  return (
    <SuperviseFrame
      title={t('indicators.title')}
      text={`${dayNumbers(period.from)} – ${dayNumbers(period.to)}`}
      controls={<PeriodForm key={`${period.from}:${period.to}`} period={period} />}
    >
      {indicators.isError && <FailureNote error={indicators.error} />}
      {indicators.isPending && <Bones />}
      {indicators.data !== undefined && <Sheet items={indicators.data.items} period={period} />}
    </SuperviseFrame>
  );
}

function Sheet({ items, period }: { readonly items: readonly Indicator[]; readonly period: Period }): ReactElement {
  const { t, language } = useWords();
  const scored = items.filter(({ score }) => score !== null);
  const sum = (of: (one: Indicator) => number | null): string =>
    grouped(
      scored.reduce((whole, one) => whole + (of(one) ?? 0), 0),
      language,
      2,
    );
  return (
    <section className="panel padded">
      <p>
        <b>{t('indicators.sum', { score: sum(({ score }) => score), points: sum(({ points }) => points), count: scored.length })}</b>{' '}
        <span className="dim">{t('indicators.notWhole', { count: items.length - scored.length })}</span>
      </p>
      <div className="scroll mt-2" tabIndex={0} role="region" aria-label={t('indicators.title')}>
        <table className="list indicators">
          <thead>
            <tr>
              <th scope="col">{t('indicators.indicator')}</th>
              <th scope="col">{t('indicators.value')}</th>
              <th scope="col">{t('indicators.threshold')}</th>
              <th scope="col">{t('indicators.score')}</th>
              <th scope="col">{t('indicators.source')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Row key={one.code} one={one} period={period} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ one, period }: { readonly one: Indicator; readonly period: Period }): ReactElement {
  const { t, say, language } = useWords();
  const { numerator, denominator, points, score } = one;
  const value = numerator === null || denominator === null ? null : percent(numerator, denominator, language);
  const to = OPENS[one.code];
  return (
    <tr>
      <th scope="row" className="start">
        {one.code}. {say(one.name)}
      </th>
      <td className="start">
        {value === null ? <span className="tag">{t('indicators.na')}</span> : to === undefined ? <b>{value}</b> : linked(to, value)}
        <p className="dim">
          {one.notCounted !== null
            ? say(one.notCounted)
            : numerator === null || denominator === null || denominator === 0
              ? t('indicators.nothing')
              : t('indicators.of', { part: grouped(numerator, language), whole: grouped(denominator, language) })}
        </p>
      </td>
      <td className="nb">{percent(one.thresholdPercent, 100, language)}</td>
      <td className="nb">
        {points === null
          ? t('indicators.pointsUnknown')
          : t('indicators.points', { score: score === null ? '–' : grouped(score, language, 2), points: grouped(points, language) })}
      </td>
      <td className="start dim">{one.source}</td>
    </tr>
  );

  function linked(path: string, text: string): ReactElement {
    return (
      <Link className="figure" to={`${path}?from=${period.from}&to=${period.to}`}>
        <b>{text}</b>
        <span className="vh"> {say(one.name)}</span>
      </Link>
    );
  }
}
