import { dayInZone, dayNumbers } from '@app/ui';
import type { ReactElement } from 'react';
import { serverNow } from '../../api/server-clock.js';
import type { ExplainedDay } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { useMoments } from '../../ui/moments.js';
import { workingHours } from '../../ui/working-hours.js';
import { useDeadline } from './dossier-queries.js';

interface Row {
  readonly from: ExplainedDay;
  readonly to: ExplainedDay;
}

/** Days off next to each other in one row. */
function rowsOf(days: readonly ExplainedDay[]): Row[] {
  const rows: Row[] = [];
  for (const day of days) {
    const last = rows.at(-1);
    if (last !== undefined && day.kind === 'weekend' && last.to.kind === 'weekend') rows[rows.length - 1] = { from: last.from, to: day };
    else rows.push({ from: day, to: day });
  }
  return rows;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const TONES: Readonly<Record<ExplainedDay['kind'], string>> = {
  worked: '',
  worked_instead: '',
  weekend: 'off',
  holiday: 'off',
  paused: 'hold',
  start_day: 'off',
};

/** Why this date: day by day, and the hours add up. */
export function DeadlineTable({ id }: { readonly id: string }): ReactElement {
  const { t, say } = useWords();
  const { zone } = useSession();
  const moments = useMoments();
  const deadline = useDeadline(id);
  if (deadline.data === undefined) return <Bones rows={4} />;
  const { days, dueAt, dueOriginalAt, receivedAt, provisionalYears } = deadline.data;
  if (dueAt === null || receivedAt === null) return <></>;
  const today = dayInZone(serverNow(), zone);
  const dayOf = (instant: string): string => dayInZone(new Date(instant), zone);
  const total = days.reduce((sum, day) => sum + day.minutes, 0);

  const remarkOf = ({ from }: Row): string =>
    [
      from.day === dayOf(receivedAt) ? t('dossier.received', { time: moments.time(receivedAt) }) : '',
      t(`dossier.kindDay.${from.kind}`),
      say(from.name),
      from.decision ?? '',
      from.kind === 'paused' ? '' : (from.reason ?? ''),
      from.day === dayOf(dueAt) ? t('dossier.dueHere', { time: moments.time(dueAt) }) : '',
      from.day === today && from.day !== dayOf(dueAt) ? t('dossier.todayHere') : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  const short = (day: string): string => dayNumbers(day, { year: false });
  const weekdayShort = (day: string): string => t(`dossier.weekday.${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun'}`);

  return (
    <>
      <div className="title">
        <h2 className="grow">{t('dossier.whyDue', { when: `${moments.time(dueAt)} ${moments.day(dueAt).slice(0, 5)}` })}</h2>
      </div>
      <table className="days mt-1">
        <caption className="vh">{t('dossier.daysCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dossier.day')}</th>
            <th scope="col" className="r">
              {t('dossier.hours')}
            </th>
            <th scope="col">{t('dossier.remark')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(days).map((row) => {
            const { from, to } = row;
            const isEnd = from.day === dayOf(dueAt);
            const tone = isEnd ? 'end' : from.day === today ? 'now' : from.pausedMinutes > 0 ? 'hold' : TONES[from.kind];
            return (
              <tr key={from.day} className={tone}>
                <th scope="row">{from === to ? `${weekdayShort(from.day)} ${short(from.day)}` : `${short(from.day)}–${short(to.day)}`}</th>
                <td className="h">{from.minutes === 0 ? '0' : workingHours(from.minutes)}</td>
                <td>{remarkOf(row)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-1">
        <b>{t('dossier.sum', { hours: workingHours(total) })}</b>{' '}
        {dueOriginalAt !== null && dueOriginalAt !== dueAt && (
          <span className="dim">{t('dossier.firstDue', { when: moments.short(dueOriginalAt) })}</span>
        )}
      </p>
      {provisionalYears.length > 0 && <p className="dim mt-1">{t('dossier.provisional', { years: provisionalYears.join(', ') })}</p>}
    </>
  );
}
