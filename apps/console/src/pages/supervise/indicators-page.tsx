import { dayNumbers, grouped, percent } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { FigureExport } from './figure-export.js';
import { useIndicatorDossiers, useIndicators, type Indicator, type IndicatorPart, type Period } from './figures-queries.js';
import { DossierLink } from './open-work.js';
import { PeriodForm } from './period-form.js';
import { SuperviseFrame } from './supervise-frame.js';
import { MoreOf } from './timed-dossiers.js';
import { usePeriod } from './use-period.js';

/** Counted by dossiers that may be named; whoever was dissatisfied is never named, so 5.4 opens only what was late. */
const PARTS: Readonly<Record<string, readonly IndicatorPart[]>> = {
  '2.1': ['reached', 'missed'],
  '3.3': ['reached', 'missed'],
  '3.6': ['reached', 'missed'],
  '4.1': ['reached', 'missed'],
  '4.2': ['reached', 'missed'],
  '4.3': ['reached', 'missed'],
  '4.5b': ['reached', 'missed'],
  '5.4': ['missed'],
};

interface Picked {
  readonly one: Indicator;
  readonly part: IndicatorPart;
}

/** Decision 766: each indicator with what it is measured against, and those that cannot be counted with the reason. */
export function IndicatorsPage(): ReactElement {
  const { t } = useWords();
  const period = usePeriod();
  const indicators = useIndicators(period);
  return (
    <SuperviseFrame
      title={t('indicators.title')}
      text={`${dayNumbers(period.from)} – ${dayNumbers(period.to)}`}
      controls={<PeriodForm period={period} />}
    >
      {indicators.isError && <FailureNote error={indicators.error} />}
      {indicators.isPending && <Bones />}
      {indicators.data !== undefined && <Sheet items={indicators.data.items} period={period} />}
      <FigureExport path="indicators-766" question={period} />
    </SuperviseFrame>
  );
}

function Sheet({ items, period }: { readonly items: readonly Indicator[]; readonly period: Period }): ReactElement {
  const { t, language } = useWords();
  const [picked, setPicked] = useState<Picked | null>(null);
  const scored = items.filter(({ score }) => score !== null);
  const sum = (of: (one: Indicator) => number | null): string =>
    grouped(
      scored.reduce((whole, one) => whole + (of(one) ?? 0), 0),
      language,
      2,
    );
  return (
    <>
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
                <Row key={one.code} one={one} onPick={setPicked} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {picked !== null && <Behind picked={picked} period={period} />}
    </>
  );
}

function Row({ one, onPick }: { readonly one: Indicator; readonly onPick: (picked: Picked) => void }): ReactElement {
  const { t, say, language } = useWords();
  const { numerator, denominator, points, score } = one;
  const value = numerator === null || denominator === null ? null : percent(numerator, denominator, language);
  return (
    <tr>
      <th scope="row" className="start">
        {one.code}. {say(one.name)}
      </th>
      <td className="start">
        {value === null ? <span className="tag">{t('indicators.na')}</span> : <b>{value}</b>}
        <p className="dim">
          {one.notCounted !== null
            ? say(one.notCounted)
            : numerator === null || denominator === null || denominator === 0
              ? t('indicators.nothing')
              : t('indicators.of', { part: grouped(numerator, language), whole: grouped(denominator, language) })}
        </p>
        {value !== null &&
          PARTS[one.code]?.map((part) => (
            <button key={part} type="button" className="link-button" onClick={() => onPick({ one, part })}>
              {t(`indicators.part.${part}`)}
              <span className="vh"> {say(one.name)}</span>
            </button>
          ))}
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
}

/** Exactly the dossiers that were counted. */
function Behind({ picked: { one, part }, period }: { readonly picked: Picked; readonly period: Period }): ReactElement {
  const { t, say } = useWords();
  const list = useIndicatorDossiers(period, one.code, part);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="panel padded" aria-live="polite">
      <h2>
        {one.code}. {say(one.name)}: {t(`indicators.part.${part}`)}
      </h2>
      {list.isError && <FailureNote error={list.error} />}
      {list.isPending && <Bones rows={3} />}
      {list.data !== undefined && items.length === 0 && <p className="dim">{t('indicators.none')}</p>}
      {items.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('figures.dossier')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  <DossierLink item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreOf list={list} />
    </section>
  );
}
