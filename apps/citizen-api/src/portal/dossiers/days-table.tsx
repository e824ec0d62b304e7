import { dayInZone, dayNumbers, hoursAndMinutes, instantInWords, timeOfDay, weekday, capitalised, type Language } from '@app/ui';
import type { DeadlineView } from '@app/workflow';
import type { ReactElement } from 'react';
import type { DossierPageData } from '../../dossiers/dossiers.js';
import type { Here } from '../http/here.js';
import { dossierTexts } from './dossiers.texts.js';

type Day = DeadlineView['days'][number];

interface DaysRow {
  readonly key: string;
  readonly name: string;
  readonly numbers: string;
  readonly look: '' | 'off' | 'hold' | 'today' | 'end';
  readonly minutes: number;
  readonly pausedMinutes: number;
  readonly pausedFirst: boolean;
  readonly reason: string;
  readonly left: number;
}

interface Props {
  readonly here: Here;
  readonly data: DossierPageData;
  readonly zone: string;
}

/** "Why is it this date?": every day with what it gave, and the hours add up in the foot. */
export function DaysTable({ here, data, zone }: Props): ReactElement | null {
  const { language } = here;
  const t = dossierTexts[language].days;
  const stop = data.due.state === 'paused' ? data.deadline.pauses.find(({ stopsClock, to }) => stopsClock && to === null) : undefined;
  // While the clock stands still no date follows from the days: they are counted as far as the pause, and what is left is said.
  const deadline =
    stop === undefined
      ? data.deadline
      : { ...data.deadline, days: data.deadline.days.filter(({ day }) => day <= dayInZone(stop.from, zone)) };
  if (deadline.dueAt === null || deadline.receivedAt === null || deadline.days.length === 0) return null;
  if (data.due.state === 'ended' && data.head.resultReadyAt === null) return null;
  const total = deadline.days.at(-1)?.runningTotal ?? 0;
  const left = stop === undefined ? 0 : data.due.minutes;
  const words = hoursAndMinutes(total, language);
  const rows = rowsOf({ deadline, now: data.now, left, ends: stop === undefined }, language, zone);
  const longest = Math.max(1, ...deadline.days.map(({ minutes, pausedMinutes }) => minutes + pausedMinutes));
  const dueDay = dayInZone(deadline.dueAt, zone);
  const first = deadline.dueOriginalAt;
  const moved = first !== null && first.getTime() !== deadline.dueAt.getTime();
  return (
    <section className="why" id="vi-sao" aria-labelledby="vs">
      <h2 id="vs">{stop === undefined ? t.title(timeOfDay(deadline.dueAt, zone), dayNumbers(dueDay, { year: false })) : t.titlePaused}</h2>
      <p className="sum">
        {stop === undefined
          ? t.sum(words, instantInWords(deadline.dueAt, zone, language))
          : t.sumPaused(words, instantInWords(stop.from, zone, language), whyOf(stop.reason, language), hoursAndMinutes(left, language))}
      </p>
      <table className="days" role="table">
        <caption className="vh">{t.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {[t.day, t.hours, t.reason].map((name) => (
              <th key={name} scope="col" role="columnheader">
                {name}
              </th>
            ))}
            <th scope="col" role="columnheader" className="rest">
              {t.rest}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row" className={row.look === '' ? undefined : row.look}>
              <th scope="row" role="rowheader">
                {row.name}
                <br /> <span className="num">{row.numbers}</span>
              </th>
              <td role="cell" className="h">
                <span className="hh">{row.minutes === 0 ? t.notCounted : hoursAndMinutes(row.minutes, language)}</span>
                {row.look === 'off' ? null : <Gauge row={row} longest={longest} atEnd={row.key === rows[0]?.key && rows.length > 1} />}
              </td>
              <td role="cell">{row.reason}</td>
              <td role="cell" className="rest num">
                {hoursAndMinutes(row.left, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th scope="row" role="rowheader">
              {t.total}
            </th>
            <td role="cell" className="h">
              {words}
            </td>
            <td role="cell" />
            <td role="cell" className="rest" />
          </tr>
        </tfoot>
      </table>
      <p className="meta mt-4">
        {moved && first !== null ? t.moved(instantInWords(first, zone, language)) : t.kept}
        {deadline.provisionalYears.length === 0 ? null : ` ${t.provisional(deadline.provisionalYears.join(', '))}`}
      </p>
    </section>
  );
}

interface Counted {
  readonly deadline: DeadlineView;
  readonly now: Date;
  /** Minutes that are not counted yet: none where the days end at the date. */
  readonly left: number;
  readonly ends: boolean;
}

function rowsOf({ deadline, now, left: later, ends }: Counted, language: Language, zone: string): DaysRow[] {
  const t = dossierTexts[language].days;
  const total = (deadline.days.at(-1)?.runningTotal ?? 0) + later;
  const today = dayInZone(now, zone);
  const rows: DaysRow[] = [];
  for (let index = 0; index < deadline.days.length; index += 1) {
    const day = deadline.days[index] as Day;
    const left = total - day.runningTotal;
    if (day.kind === 'weekend') {
      let last = index;
      while (deadline.days[last + 1]?.kind === 'weekend') last += 1;
      const end = deadline.days[last] as Day;
      const numbers = last === index ? dayNumbers(day.day, { year: false }) : `${day.day.slice(8)}–${dayNumbers(end.day, { year: false })}`;
      rows.push({
        ...EMPTY,
        key: day.day,
        name: last === index ? named(day, language) : t.weekend,
        numbers,
        look: 'off',
        reason: t.weekendReason,
        left,
      });
      index = last;
      continue;
    }
    const isLast = ends && index === deadline.days.length - 1;
    const paused = pauseOn(deadline, day.day, zone);
    rows.push({
      key: day.day,
      name: named(day, language),
      numbers: dayNumbers(day.day, { year: false }),
      look: lookOf(day, isLast, day.day === today),
      minutes: day.minutes,
      pausedMinutes: day.pausedMinutes,
      pausedFirst: paused.ends !== null && paused.begins === null,
      reason: reasonOf(deadline, day, { isFirst: index === 0, isLast, isToday: day.day === today, paused }, language, zone),
      left,
    });
  }
  return rows;
}

const EMPTY = { minutes: 0, pausedMinutes: 0, pausedFirst: false };

function named({ day }: Day, language: Language): string {
  return capitalised(weekday(day, language));
}

function lookOf(day: Day, isLast: boolean, isToday: boolean): DaysRow['look'] {
  if (isLast) return 'end';
  if (day.kind === 'holiday') return 'off';
  if (day.kind === 'paused' || day.pausedMinutes > 0) return day.minutes > 0 && isToday ? 'today' : 'hold';
  return isToday ? 'today' : '';
}

interface PauseOnDay {
  readonly begins: Date | null;
  readonly ends: Date | null;
  readonly reason: string;
}

function pauseOn({ pauses }: DeadlineView, day: string, zone: string): PauseOnDay {
  const counted = pauses.filter(({ stopsClock }) => stopsClock);
  const begun = counted.find(({ from }) => dayInZone(from, zone) === day);
  const ended = counted.find(({ to }) => to !== null && dayInZone(to, zone) === day);
  const over = counted.find(({ from, to }) => dayInZone(from, zone) <= day && (to === null || dayInZone(to, zone) >= day));
  return { begins: begun?.from ?? null, ends: ended?.to ?? null, reason: (begun ?? over)?.reason ?? '' };
}

interface Situation {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isToday: boolean;
  readonly paused: PauseOnDay;
}

function reasonOf(deadline: DeadlineView, day: Day, situation: Situation, language: Language, zone: string): string {
  const t = dossierTexts[language].days;
  const { isFirst, isLast, isToday, paused } = situation;
  const why = whyOf(paused.reason, language);
  if (day.kind === 'holiday') return t.holiday(day.name?.[language] ?? '', day.decision ?? '');
  const parts: string[] = [];
  if (isFirst && deadline.receivedAt !== null) parts.push(t.begins(timeOfDay(deadline.receivedAt, zone)));
  if (day.kind === 'worked_instead') parts.push(t.instead(day.decision ?? ''));
  if (paused.ends !== null && day.minutes > 0) parts.push(t.resumed(timeOfDay(paused.ends, zone)));
  if (paused.begins !== null && day.pausedMinutes > 0 && day.minutes > 0) parts.push(t.pausedFrom(timeOfDay(paused.begins, zone), why));
  else if (day.kind === 'paused') parts.push(t.paused(why));
  if (isToday && !isLast) parts.push(t.today);
  if (isLast && deadline.dueAt !== null) parts.push(t.end(hoursAndMinutes(day.runningTotal, language), timeOfDay(deadline.dueAt, zone)));
  return parts.length === 0 ? t.whole : parts.join(' ');
}

function whyOf(reason: string, language: Language): string {
  const words: Readonly<Record<string, string>> = dossierTexts[language].days.why;
  return words[reason] ?? reason;
}

const WIDTH = 128;

/** Solid is counted, dashed is paused; which half of the day it was is where it stands. */
function Gauge({ row, longest, atEnd }: { readonly row: DaysRow; readonly longest: number; readonly atEnd: boolean }): ReactElement {
  const counted = Math.round((WIDTH * row.minutes) / longest);
  const paused = Math.round((WIDTH * row.pausedMinutes) / longest);
  const from = row.pausedFirst ? Math.min(WIDTH - counted, paused) : atEnd ? Math.max(0, WIDTH - counted - paused) : 0;
  return (
    <svg className="gauge" viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
      <path d={`M0 7.5h${WIDTH}`} stroke="var(--mc-line)" />
      {counted === 0 ? null : <rect x={from} y="1" width={counted} height="6" fill="var(--mc-cham-7)" />}
      {paused === 0 ? null : (
        <path d={`M${row.pausedFirst ? 0 : from + counted} 4h${paused}`} stroke="var(--mc-pause)" strokeWidth="2" strokeDasharray="5 4" />
      )}
    </svg>
  );
}
