import { hoursAndMinutes, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { useForecast, type Forecast } from './figures-queries.js';
import { DossierLink } from './open-work.js';
import { SuperviseFrame } from './supervise-frame.js';

/** Who will be late if nothing changes, while it can still be changed, and what that rests on. */
export function ForecastPage(): ReactElement {
  const { t } = useWords();
  const forecast = useForecast();
  return (
    <SuperviseFrame title={t('figures.forecastTitle')}>
      {forecast.isError && <FailureNote error={forecast.error} />}
      {forecast.isPending && <Bones />}
      {forecast.data !== undefined && <Forecasted forecast={forecast.data} />}
    </SuperviseFrame>
  );
}

function Forecasted({ forecast }: { readonly forecast: Forecast }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const { late, examined, savable, basis } = forecast;
  return (
    <section className="panel padded" aria-label={t('figures.forecastTitle')}>
      <p>
        <b>{t('figures.forecastSum', { late, examined, savable })}</b> {!forecast.complete && t('figures.forecastPart', { examined })}
      </p>
      <p className="dim">{t('figures.forecastBasis', { ...basis })}</p>
      {forecast.items.length === 0 ? (
        <Empty title={t('figures.forecastNone')} hint={t('figures.forecastNoneHint')} />
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.forecastTitle')}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('figures.due')}</th>
                <th scope="col">{t('figures.expected')}</th>
                <th scope="col">{t('figures.fastest')}</th>
                <th scope="col">{t('figures.needed')}</th>
                <th scope="col">{t('figures.dossier')}</th>
                <th scope="col">{t('figures.holder')}</th>
              </tr>
            </thead>
            <tbody>
              {forecast.items.map((item) => (
                <tr key={item.id}>
                  <td className="nb">{moments.short(item.dueAt)}</td>
                  <td className="nb">
                    <b>{moments.short(item.expectedEndAt)}</b>
                  </td>
                  <td className="nb">
                    {moments.short(item.fastestEndAt)}
                    <p>
                      <span className={item.savable ? 'due soon' : 'due late'}>
                        <Icon name={item.savable ? 'half-disc' : 'triangle'} size={18} />
                        {t(item.savable ? 'figures.saved' : 'figures.lost')}
                      </span>
                    </p>
                  </td>
                  <td className="nb">{hoursAndMinutes(item.neededMinutes, language)}</td>
                  <td className="start">
                    <DossierLink item={item} />
                    <p className="dim">{say(item.procedureName)}</p>
                  </td>
                  <td className="start">
                    {say(item.holderUnitName)}
                    <p className="dim">
                      {[say(item.stepTitle), item.assigneeName ?? t('figures.nobody')].filter((part) => part !== '').join(', ')}
                    </p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
