import { grouped } from '@app/ui';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote } from '../../ui/failure.js';
import { useStepUse, type StepUse } from './figures-queries.js';
import { stepsFrom } from './steps-from.js';
import { SuperviseFrame } from './supervise-frame.js';
import { UsedSteps } from './used-steps.js';

/** Running steps by the share of their hours that is gone, before the step is late; each figure opens exactly its steps. */
export function StepsPage(): ReactElement {
  const { t, say } = useWords();
  const [params] = useSearchParams();
  const use = useStepUse();
  const percent = use.data?.percents.find((one) => String(one) === params.get('percent')) ?? null;
  const unit = use.data?.rows.find(({ unitCode }) => unitCode === params.get('unit')) ?? null;
  return (
    <SuperviseFrame title={t('figures.stepsTitle')} text={t('figures.stepsText')}>
      {use.isError && <FailureNote error={use.error} />}
      {use.isPending && <Bones />}
      {use.data?.rows.length === 0 && <Empty title={t('figures.stepsNone')} hint={t('figures.stepsNoneHint')} />}
      {use.data !== undefined && use.data.rows.length > 0 && <Figures use={use.data} />}
      {percent !== null && (
        <UsedSteps
          key={`${percent}:${unit?.unitId ?? ''}`}
          percent={percent}
          unitId={unit?.unitId ?? null}
          where={unit === null ? t('figures.stepsEverywhere') : say(unit.unitName)}
        />
      )}
    </SuperviseFrame>
  );
}

function Figures({ use }: { readonly use: StepUse }): ReactElement {
  const { t, say, language } = useWords();
  const all = use.rows.flatMap(({ levels }) => levels);
  const figure = (steps: number, percent: number, unit: string | null): ReactElement =>
    steps === 0 ? (
      <span className="dim">0</span>
    ) : (
      <Link
        className={percent >= 100 ? 'figure is-late' : 'figure'}
        to={`?percent=${percent}${unit === null ? '' : `&unit=${encodeURIComponent(unit)}`}`}
      >
        {grouped(steps, language)}
      </Link>
    );
  return (
    <div className="scroll panel padded" tabIndex={0} role="region" aria-label={t('figures.stepsTitle')}>
      <table className="law full-width">
        <thead>
          <tr>
            <th scope="col">{t('figures.unit')}</th>
            <th scope="col">{t('figures.stepsRunning')}</th>
            {use.percents.map((percent) => (
              <th key={percent} scope="col">
                {t('figures.stepsFrom', { percent })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {use.rows.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">{say(row.unitName)}</th>
              <td className="sum">{grouped(row.running, language)}</td>
              {use.percents.map((percent) => (
                <td key={percent}>{figure(stepsFrom(row.levels, percent), percent, row.unitCode)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figures.all')}</th>
            <td className="sum">
              {grouped(
                use.rows.reduce((sum, { running }) => sum + running, 0),
                language,
              )}
            </td>
            {use.percents.map((percent) => (
              <td key={percent}>{figure(stepsFrom(all, percent), percent, null)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
