import type { OfficerAccess } from '@app/audit';
import { dayInWords, dayInZone, instantInWords, timeOfDay } from '@app/ui';
import type { DossierHead } from '@app/workflow';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { FormToken } from '../parts/form-token.js';
import { dossierTexts } from './dossiers.texts.js';

/** The title is the question, the button names the deed, and the way out stands first. */
export function WithdrawPage({ here, head }: { readonly here: Here; readonly head: DossierHead }): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].withdrawPage;
  const base = href(language, `/ho-so/${head.id}`);
  const early = head.receivedAt === null;
  return (
    <>
      <Back to={base}>{head.procedureName[language]}</Back>
      <h1>{t.title}</h1>
      <p className="id num">{dossierTexts[language].id(head.code ?? '')}</p>
      <p className="lead">{early ? t.early : t.late}</p>
      <form method="post" action={`${base}/rut`} data-keep="rut">
        <FormToken here={here} />
        <div className="field">
          <label htmlFor="ly-do">
            {t.reason} <span className="optional">{dossierTexts[language].ratePage.optional}</span>
          </label>
          <textarea className="input" id="ly-do" name="reason" maxLength={2000} rows={3} />
        </div>
        <div className="go">
          <a className="btn" href={base}>
            {t.keep}
          </a>
          <button className="btn second">{early ? t.go : t.ask}</button>
        </div>
      </form>
    </>
  );
}

interface AccessPageProps {
  readonly here: Here;
  readonly head: DossierHead;
  readonly accesses: readonly OfficerAccess[];
  readonly zone: string;
}

export function AccessPage({ here, head, accesses, zone }: AccessPageProps): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].accessPage;
  const purposes: Readonly<Record<string, string>> = t.purpose;
  return (
    <>
      <Back to={href(language, `/ho-so/${head.id}`)}>{head.procedureName[language]}</Back>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      {accesses.length === 0 ? (
        <p className="mt-4">
          <b>{t.none}</b>
        </p>
      ) : (
        <ul className="hits">
          {byDay(accesses, zone).map(({ first, last, count, unit, purpose }) => (
            <li key={`${last.toISOString()}${purpose}`}>
              <b>{unit?.[language] ?? purpose}</b>
              <span className="meta num">
                {count === 1
                  ? instantInWords(last, zone, language)
                  : t.times(count, timeOfDay(first, zone), timeOfDay(last, zone), dayInWords(dayInZone(last, zone), language))}
                . {purposes[purpose] ?? ''}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface DayOfLooks {
  readonly first: Date;
  readonly last: Date;
  readonly count: number;
  readonly unit: OfficerAccess['unit'];
  readonly purpose: string;
}

/** An officer at work opens a dossier again and again: one line for each day, unit and purpose, the newest first. */
export function byDay(accesses: readonly OfficerAccess[], zone: string): DayOfLooks[] {
  const days = new Map<string, DayOfLooks>();
  for (const { at, unit, purpose } of accesses) {
    const key = [dayInZone(at, zone), unit?.vi ?? '', purpose].join('|');
    const known = days.get(key);
    days.set(key, known === undefined ? { first: at, last: at, count: 1, unit, purpose } : { ...known, first: at, count: known.count + 1 });
  }
  return [...days.values()];
}
