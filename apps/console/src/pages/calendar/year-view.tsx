import { Select } from '@mantine/core';
import { dayInWords, dayInZone } from '@app/ui';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { useCalendar, type CalendarView } from './calendar-queries.js';
import { useDayWords, withReadDays } from './day-words.js';

/** Every day of a year that is not as its weekday says, with the decision that made it so. */
export function YearView(): ReactElement {
  const { t } = useWords();
  const { zone } = useSession();
  const [params, setParams] = useSearchParams();
  const thisYear = Number(dayInZone(serverNow(), zone).slice(0, 4));
  const asked = Number(params.get('year'));
  const year = asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const calendar = useCalendar(year);
  const years = [...new Set([...(calendar.data?.years ?? []).map((one) => one.year), year, thisYear, thisYear + 1])].sort();
  return (
    <section>
      <div className="stepno spread">
        <h2>{t('calendar.days', { year })}</h2>
        <Select
          aria-label={t('calendar.year')}
          data={years.map(String)}
          value={String(year)}
          allowDeselect={false}
          w={110}
          onChange={(next) => setParams({ year: next ?? String(thisYear) }, { replace: true })}
        />
      </div>
      {calendar.isError && <FailureNote error={calendar.error} />}
      {calendar.isPending && <Bones />}
      {calendar.data !== undefined && (
        <>
          {calendar.data.days.length === 0 ? (
            <p className="note soon plain">{t('calendar.noDays', { year })}</p>
          ) : (
            <Days days={calendar.data.days} year={year} />
          )}
          <Revisions calendar={calendar.data} />
        </>
      )}
    </section>
  );
}

function Days({ days, year }: { readonly days: CalendarView['days']; readonly year: number }): ReactElement {
  const { t, say, language } = useWords();
  const words = useDayWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('calendar.days', { year })}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('calendar.day')}</th>
            <th scope="col">{t('calendar.what')}</th>
            <th scope="col">{t('calendar.name')}</th>
            <th scope="col">{t('calendar.where')}</th>
            <th scope="col">{t('calendar.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={`${day.day}:${day.half ?? ''}:${day.unitCode ?? ''}`}>
              <td className="nb">{dayInWords(day.day, language)}</td>
              <td className="nb">{words(day)}</td>
              <td>{say(day.name)}</td>
              <td>{day.unitCode ?? t('calendar.everywhere')}</td>
              <td className="dim start">
                {day.decision}, {t('calendar.since', { revision: day.fromRevision }).toLowerCase()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Revisions({ calendar }: { readonly calendar: CalendarView }): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  return (
    <>
      <h3 className="mt-4">
        {t('calendar.revisions')} <span className="dim">{t('calendar.inForce', { revision: calendar.revision })}</span>
      </h3>
      <ul className="plain-list">
        {calendar.revisions.map((one) => (
          <li key={one.revision}>
            {t('calendar.since', { revision: one.revision })}, {moments.day(one.madeAt)}: {withReadDays(one.decision)}
          </li>
        ))}
      </ul>
      <h3 className="mt-4">{t('calendar.years')}</h3>
      <ul className="plain-list">
        {calendar.years.map((one) => (
          <li key={one.year}>
            {one.year}: {t(`calendar.yearState.${one.state === 'decided' ? 'decided' : 'provisional'}`)}.{' '}
            <span className="dim">{withReadDays(one.source)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
