import { dayInWords, dayNumbers, grouped, weekday } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { useMoments } from '../../ui/moments.js';
import type { CalendarDecision, CalendarPreview } from './calendar-queries.js';
import { useDayWords } from './day-words.js';

const FIRST = 8;
const WEEKS_DRAWN = 3;

/** What a decision does to every open dossier: what moves, what stays and why, and the sums that must agree. */
export function ChangePreview({
  decision,
  preview,
}: {
  readonly decision: CalendarDecision;
  readonly preview: CalendarPreview;
}): ReactElement {
  const { t, language } = useWords();
  const { unchanged } = preview;
  const rest = unchanged.overdue + unchanged.paused + unchanged.sameDate;
  return (
    <>
      <Weeks decision={decision} />
      <div className="scroll mt-3" tabIndex={0} role="region" aria-label={t('calendar.step2')}>
        <table className="move full-width">
          <thead>
            <tr>
              <th scope="col">{t('calendar.dueNow')}</th>
              <th scope="col">{t('calendar.dueAfter')}</th>
              <th scope="col" className="r">
                {t('calendar.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.groups.map(({ from, to, dossiers }) => (
              <tr key={`${from} ${to}`}>
                <td>{dayInWords(from, language)}</td>
                <td>
                  <b>{dayInWords(to, language)}</b>
                </td>
                <td className="r">
                  <b>{grouped(dossiers, language)}</b>
                </td>
              </tr>
            ))}
            <Staying what={t('calendar.overdue')} how={t('calendar.stays')} count={unchanged.overdue} />
            <Staying what={t('calendar.paused')} how={t('calendar.onResume')} count={unchanged.paused} />
            <Staying what={t('calendar.sameDate')} how={t('calendar.stays')} count={unchanged.sameDate} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('calendar.total')}</th>
              <td>{t('calendar.sums', { moved: preview.moved, rest })}</td>
              <td className="r">{grouped(preview.open, language)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <Moving preview={preview} />
    </>
  );
}

function Staying({ what, how, count }: { readonly what: string; readonly how: string; readonly count: number }): ReactElement {
  const { language } = useWords();
  return (
    <tr>
      <td>{what}</td>
      <td>{how}</td>
      <td className="r">{grouped(count, language)}</td>
    </tr>
  );
}

/** The weeks of the days that change, drawn. */
function Weeks({ decision }: { readonly decision: CalendarDecision }): ReactElement {
  const { t, language } = useWords();
  const words = useDayWords();
  const mondays = [...new Set(decision.days.map(({ day }) => mondayOf(day)))].sort().slice(0, WEEKS_DRAWN);
  return (
    <div className="wk">
      {mondays.flatMap((monday) =>
        Array.from({ length: 7 }, (_, index) => {
          const day = plusDays(monday, index);
          const changed = decision.days.filter((one) => one.day === day);
          const className = changed.length > 0 ? 'chg' : index > 4 ? 'off' : undefined;
          return (
            <span key={day} className={className}>
              {weekday(day, language)}
              <b>{dayNumbers(day, { year: false })}</b>
              {changed.length > 0 ? changed.map((one) => words(one)).join('; ') : t(index > 4 ? 'calendar.weekend' : 'calendar.usual')}
            </span>
          );
        }),
      )}
    </div>
  );
}

function Moving({ preview }: { readonly preview: CalendarPreview }): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  const moments = useMoments();
  const [all, setAll] = useState(false);
  if (preview.moved === 0) return <p className="dim mt-3">{t('calendar.noneMove')}</p>;
  const shown = all ? preview.dossiers : preview.dossiers.slice(0, FIRST);
  return (
    <>
      <div className="stepno spread mt-4">
        <h3>{t('calendar.some', { shown: shown.length, all: preview.moved })}</h3>
        {!all && preview.dossiers.length > FIRST && (
          <button type="button" className="btn q" onClick={() => setAll(true)}>
            {t('calendar.all', { count: preview.dossiers.length })}
          </button>
        )}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('calendar.some', { shown: shown.length, all: preview.moved })}>
        <table className="move full-width">
          <thead>
            <tr>
              <th scope="col">{t('calendar.code')}</th>
              <th scope="col">{t('calendar.office')}</th>
              <th scope="col">{t('calendar.before')}</th>
              <th scope="col">{t('calendar.after')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((dossier) => (
              <tr key={dossier.id}>
                <td>{may('dossier.read') ? <Link to={`/dossiers/${dossier.id}`}>{dossier.code}</Link> : dossier.code}</td>
                <td>{dossier.unitCode}</td>
                <td>{moments.short(dossier.dueBefore)}</td>
                <td>
                  <b>{moments.short(dossier.dueAfter)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function mondayOf(day: string): string {
  const weekdayNumber = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDays(day, -weekdayNumber);
}
