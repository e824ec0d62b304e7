import { dayNumbers, grouped, Icon, percent, type IconName } from '@app/ui';
import type { ReactElement } from 'react';
import type { OnTimeFigures } from '../../figures/open-figures.js';
import { MineItem } from '../dossiers/mine-item.js';
import type { MyThing } from '../dossiers/my-things.js';
import { href, type Here } from '../http/here.js';
import { LookupForm } from '../lookup/lookup-form.js';
import { homeTexts } from './home.texts.js';

const EVENTS = {
  birth: 'child',
  marriage: 'rings',
  housing: 'house',
  land: 'map',
  business: 'shop',
  residence: 'place',
  papers: 'pages',
  death: 'sprout',
} as const satisfies Record<string, IconName>;

export interface HomeView {
  /** Null where nobody is signed in. */
  readonly mine: readonly MyThing[] | null;
  readonly figures: OnTimeFigures | null;
  readonly zone: string;
}

export function HomePage({ here, view }: { readonly here: Here; readonly view: HomeView }): ReactElement {
  const t = homeTexts[here.language];
  return (
    <>
      <div className="ask">
        <div className="wrap">
          <h1 id="tim">{t.ask}</h1>
          <form role="search" action={href(here.language, '/thu-tuc')} aria-labelledby="tim">
            <input className="input" type="search" name="q" aria-labelledby="tim" autoComplete="off" maxLength={200} />
            <button className="btn">
              <Icon name="search" />
              {t.find}
            </button>
          </form>
          <div className="often">
            <span>{t.accents}</span>
            {t.often.map(({ text, query }) => (
              <a key={text} href={`${href(here.language, '/thu-tuc')}?q=${encodeURIComponent(query)}`}>
                {text}
              </a>
            ))}
          </div>
        </div>
      </div>
      <div className="wrap home">
        <Mine here={here} view={view} />
        <Events here={here} />
        <section className="h-look look" aria-labelledby="h3">
          <h2 id="h3">{t.look}</h2>
          <p className="meta">{t.noSignIn}</p>
          <LookupForm here={here} />
        </section>
        <OnTime here={here} figures={view.figures} />
      </div>
    </>
  );
}

function Mine({ here, view }: { readonly here: Here; readonly view: HomeView }): ReactElement {
  const t = homeTexts[here.language];
  return (
    <section className="h-mine" aria-labelledby="h1">
      <h2 id="h1">{t.mine}</h2>
      {view.mine === null ? (
        <>
          <p className="mt-3">{t.signInBody}</p>
          <p className="mt-4">
            <a className="btn second" href={href(here.language, '/dang-nhap')}>
              {t.signIn}
            </a>
          </p>
        </>
      ) : view.mine.length === 0 ? (
        <>
          <p className="mt-3">
            <b>{t.nothing}</b>
          </p>
          <p className="meta">{t.nothingBody}</p>
        </>
      ) : (
        <>
          <ul className="mine">
            {view.mine.slice(0, 3).map((thing) => (
              <MineItem key={thing.id} here={here} thing={thing} zone={view.zone} />
            ))}
          </ul>
          <a className="act" href={href(here.language, '/ho-so')}>
            {t.allMine}
          </a>
        </>
      )}
    </section>
  );
}

function Events({ here }: { readonly here: Here }): ReactElement {
  const t = homeTexts[here.language];
  return (
    <section className="h-events" aria-labelledby="h2">
      <h2 id="h2">{t.events}</h2>
      <ul className="events">
        {(Object.keys(EVENTS) as (keyof typeof EVENTS)[]).map((event) => (
          <li key={event}>
            <a href={`${href(here.language, '/thu-tuc')}?viec=${event}`}>
              <Icon name={EVENTS[event]} size={26} />
              <span>
                <b>{t.event[event].name}</b>
                <span>{t.event[event].what}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a className="act" href={href(here.language, '/thu-tuc')}>
          {t.all}
        </a>
      </p>
    </section>
  );
}

function OnTime({ here, figures }: { readonly here: Here; readonly figures: OnTimeFigures | null }): ReactElement | null {
  const { language } = here;
  const t = homeTexts[language];
  if (figures === null || figures.total.resolved === 0) return null;
  const { onTime, resolved } = figures.total;
  return (
    <section className="h-open open" aria-labelledby="h4">
      <h2 className="h3" id="h4">
        {t.onTime}
      </h2>
      <p className="mt-1">
        {t.onTimeLine(dayNumbers(figures.from, { year: false }), dayNumbers(figures.to))}
        <strong className="num">{t.onTimeCount(grouped(onTime, language), grouped(resolved, language))}</strong>
        {t.onTimeRate(percent(onTime, resolved, language) ?? '–', grouped(resolved - onTime, language))}
      </p>
      <a className="act" href={href(language, '/dung-han')}>
        {t.offices}
      </a>
    </section>
  );
}
