import { dayNumbers, grouped, Icon, instantInWords, percent } from '@app/ui';
import type { ReactElement } from 'react';
import type { OnTimeFigures, Sums } from '../../figures/open-figures.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { figuresTexts } from './figures.texts.js';

export const PERIODS = [30, 90, 365] as const;

interface FiguresPageProps {
  readonly here: Here;
  readonly figures: OnTimeFigures;
  readonly days: number;
  readonly zone: string;
}

export function FiguresPage({ here, figures, days, zone }: FiguresPageProps): ReactElement {
  const { language } = here;
  const t = figuresTexts[language];
  const { total, offices } = figures;
  const n = (value: number): string => grouped(value, language);
  return (
    <>
      <Back to={href(language, '/')}>{t.home}</Back>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead(dayNumbers(figures.from), dayNumbers(figures.to), instantInWords(figures.knownAt, zone, language))}</p>
      <nav className="filters" aria-label={t.period}>
        {PERIODS.map((one) => (
          <a key={one} href={`${href(language, '/dung-han')}?ngay=${one}`} aria-current={one === days ? 'true' : undefined}>
            {t.days(one)}
          </a>
        ))}
      </nav>
      {total.resolved + total.overdue === 0 ? (
        <section className="look mt-6">
          <p>
            <b>{t.none}</b>
          </p>
          <p className="meta">{t.noneBody}</p>
        </section>
      ) : (
        <>
          <section className="promise" aria-label={t.all(offices.length)}>
            <div>
              <p className="label">{t.all(offices.length)}</p>
              <p className="when num">{percent(total.onTime, total.resolved, language)}</p>
              <p className="meta num">{t.counted(n(total.onTime), n(total.resolved), n(total.resolved - total.onTime))}</p>
            </div>
            <div>
              <p className="label">{t.original}</p>
              <p className="when num">{percent(total.onTimeOriginal, total.resolved, language)}</p>
              <p className="meta num">
                {t.originalCounted(n(total.onTimeOriginal), n(total.resolved), n(total.onTime - total.onTimeOriginal))}
              </p>
            </div>
          </section>
          <section className="mt-7 fit" aria-labelledby="f1">
            <h2 id="f1">{t.each}</h2>
            <Offices here={here} figures={figures} days={days} />
            <p className="meta mt-2">{t.note}</p>
            <p className="btns wide mt-2">
              <a className="act" href={`${href(language, '/dung-han.csv')}?ngay=${days}`}>
                <Icon name="download" />
                {t.download}
              </a>
            </p>
          </section>
        </>
      )}
    </>
  );
}

function Offices({ here, figures, days }: Omit<FiguresPageProps, 'zone'>): ReactElement {
  const { language } = here;
  const t = figuresTexts[language];
  return (
    <table className="offices" role="table">
      <caption className="vh">{t.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {t.office}
          </th>
          <th scope="col" role="columnheader" className="wideonly">
            {t.gauge}
          </th>
          <th scope="col" role="columnheader">
            {t.onTime}
          </th>
          <th scope="col" role="columnheader" className="rate light">
            {t.rate}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {figures.offices.map((office) => (
          <Row
            key={office.code}
            here={here}
            name={office.name[language]}
            office={office}
            to={`${href(language, `/dung-han/noi/${office.code}`)}?ngay=${days}`}
          />
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <Row here={here} name={t.sum} office={figures.total} />
      </tfoot>
    </table>
  );
}

const WIDTH = 220;

function Row({
  here,
  name,
  office,
  to,
}: {
  readonly here: Here;
  readonly name: string;
  readonly office: Sums;
  readonly to?: string;
}): ReactElement {
  const { language } = here;
  const t = figuresTexts[language];
  const { onTime, onTimeOriginal, resolved } = office;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {to === undefined ? (
          name
        ) : (
          <a className="act" href={to}>
            {name}
          </a>
        )}
        {office.overdue === 0 ? null : <span className="meta"> {t.overdue(office.overdue)}</span>}
      </th>
      <td role="cell" className="wideonly">
        <svg className="gauge" viewBox={`0 0 ${WIDTH} 12`} aria-hidden="true">
          <path d={`M0 11h${WIDTH}`} stroke="var(--mc-line)" />
          <rect y="2" width={resolved === 0 ? 0 : Math.round((WIDTH * onTime) / resolved)} height="7" fill="var(--mc-cham-5)" />
        </svg>
      </td>
      <td role="cell">
        {t.of(grouped(onTime, language), grouped(resolved, language))}
        <span className="vh">{t.dossiers}</span>
      </td>
      <td role="cell" className="rate">
        <span className="pcent">{percent(onTime, resolved, language) ?? '–'}</span>
        <span className="meta">{t.base(percent(onTimeOriginal, resolved, language) ?? '–')}</span>
      </td>
    </tr>
  );
}
