import { grouped, hoursAndMinutes } from '@app/ui';
import { useState, type ReactElement } from 'react';
import type { Answer } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote } from '../../ui/failure.js';
import { FigureExport } from './figure-export.js';
import { useUsualDossiers, useUsualTimes, type AsOf } from './figures-queries.js';
import { AsOfForm } from './period-form.js';
import { SuperviseFrame } from './supervise-frame.js';
import { TimedDossiers } from './timed-dossiers.js';
import { useAsOf } from './use-period.js';

type Usual = Answer<'UsualTime'>;

/** How long dossiers really took in the last year, as citizens read it on the sheet of the procedure. */
export function UsualTimePage(): ReactElement {
  const { t } = useWords();
  const known = useAsOf();
  const times = useUsualTimes(known);
  const [picked, setPicked] = useState<Usual | null>(null);
  return (
    <SuperviseFrame title={t('figures.usualTitle')} text={t('figures.usualText')} controls={<AsOfForm asOf={known.asOf} />}>
      {times.isError && <FailureNote error={times.error} />}
      {times.isPending && <Bones />}
      {times.data?.length === 0 && <Empty title={t('figures.usualNone')} hint={t('figures.usualNoneHint')} />}
      {times.data !== undefined && times.data.length > 0 && <Times times={times.data} onPick={setPicked} />}
      {times.data?.length !== 0 && <FigureExport path="usual-time" question={known} />}
      {picked !== null && <Behind picked={picked} known={known} />}
    </SuperviseFrame>
  );
}

function Times({ times, onPick }: { readonly times: readonly Usual[]; readonly onPick: (one: Usual) => void }): ReactElement {
  const { t, say, language } = useWords();
  return (
    <section className="panel padded">
      <div className="scroll" tabIndex={0} role="region" aria-label={t('figures.usualTitle')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('figures.procedure')}</th>
              <th scope="col">{t('figures.unit')}</th>
              <th scope="col">{t('figures.dossiers')}</th>
              <th scope="col">{t('figures.median')}</th>
              <th scope="col">{t('figures.p90')}</th>
            </tr>
          </thead>
          <tbody>
            {times.map((one) => (
              <tr key={`${one.unitCode}:${one.procedureCode}`}>
                <td>
                  <button type="button" className="link-button" onClick={() => onPick(one)}>
                    {one.procedureCode}
                  </button>
                </td>
                <td className="start">{say(one.unitName)}</td>
                <td className="nb">{grouped(one.dossiers, language)}</td>
                <td className="nb">{hoursAndMinutes(one.medianMinutes, language)}</td>
                <td className="nb">{hoursAndMinutes(one.p90Minutes, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Behind({ picked, known }: { readonly picked: Usual; readonly known: AsOf }): ReactElement {
  const { t, say } = useWords();
  return (
    <TimedDossiers
      title={t('figures.usualOf', { procedure: picked.procedureCode, unit: say(picked.unitName) })}
      list={useUsualDossiers(known, picked)}
    />
  );
}
