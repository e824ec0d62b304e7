import { grouped, Icon, instantInWords, percent } from '@app/ui';
import type { ReactElement } from 'react';
import type { LateOffice, Sums } from '../../figures/open-figures.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { figuresTexts } from './figures.texts.js';

interface Props {
  readonly here: Here;
  readonly office: LateOffice;
  readonly sums: Sums | null;
  readonly days: number;
  readonly zone: string;
}

/** One office: its rate, and every dossier it owes an answer to. */
export function OfficePage({ here, office, sums, days, zone }: Props): ReactElement {
  const { language } = here;
  const t = figuresTexts[language];
  const n = (value: number): string => grouped(value, language);
  return (
    <>
      <Back to={`${href(language, '/dung-han')}?ngay=${days}`}>{t.title}</Back>
      <h1>{office.name[language]}</h1>
      {sums === null || sums.resolved === 0 ? null : (
        <section className="promise" aria-label={t.days(days)}>
          <div>
            <p className="label">{t.onTimeIn(days)}</p>
            <p className="when num">{percent(sums.onTime, sums.resolved, language)}</p>
            <p className="meta num">{t.counted(n(sums.onTime), n(sums.resolved), n(sums.resolved - sums.onTime))}</p>
          </div>
          <div>
            <p className="label">{t.original}</p>
            <p className="when num">{percent(sums.onTimeOriginal, sums.resolved, language)}</p>
          </div>
        </section>
      )}
      <section className="mt-7" aria-labelledby="tre">
        <h2 id="tre">{t.lateNow}</h2>
        <p className="meta">{t.lateNote(instantInWords(office.now, zone, language))}</p>
        {office.late.length === 0 ? (
          <p className="mt-4">
            <b>{t.lateNone}</b>
          </p>
        ) : (
          <ul className="docs mt-4">
            {office.late.map(({ id, code, procedureName, dueAt }) => (
              <li key={id}>
                <Icon name="triangle" />
                <span>
                  <b className="num">{code}</b>
                  <br />
                  {procedureName[language]}
                  <br />
                  <span className="meta num">{t.lateDue(instantInWords(dueAt, zone, language))}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        {office.more ? <p className="meta mt-2">{t.lateMore(office.late.length)}</p> : null}
        <p className="mt-4">
          <a className="act" href={href(language, '/tra-cuu')}>
            {t.lateYours}
          </a>
        </p>
      </section>
    </>
  );
}
