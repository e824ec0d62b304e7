import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { SECTIONS, type Page, type Section } from '../http/page.js';
import type { Site } from '../http/site.js';
import { BrandMark } from './brand-mark.js';
import { layoutTexts } from './layout.texts.js';

const SECTION_PATHS: Readonly<Record<Section, string>> = { procedures: '/thu-tuc', mine: '/ho-so', help: '/tro-giup' };

const FRAMES = { wide: 'wrap', bare: undefined, ask: 'wrap ask-page', check: 'wrap ask-wide' } as const;

interface LayoutProps {
  readonly here: Here;
  readonly site: Site;
  /** Name of the person signed in. */
  readonly person: string | null;
  readonly page: Page;
  readonly stylesheet: string;
  readonly script: string | null;
}

/** The frame of every page: the same links at the same places. */
export function Layout({ here, site, person, page, stylesheet, script }: LayoutProps): ReactElement {
  const t = layoutTexts[here.language];
  return (
    <html lang={here.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#27417d" />
        <meta name="referrer" content="same-origin" />
        <title>{`${page.refused === true ? t.error : ''}${page.title} · ${t.site} ${site.area[here.language]}`.trim()}</title>
        <meta name="description" content={t.description(page.title, site.area[here.language])} />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/a/mot-cua.svg" type="image/svg+xml" />
        {script === null ? null : <script type="module" src={script} />}
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          {t.skip}
        </a>
        <Head here={here} site={site} person={person} section={page.section} />
        <main id="noi-dung" className={FRAMES[page.frame ?? 'wide']}>
          {page.body}
        </main>
        <Foot here={here} site={site} />
      </body>
    </html>
  );
}

function Head({
  here,
  site,
  person,
  section,
}: Omit<LayoutProps, 'page' | 'stylesheet' | 'script'> & { section: Section | undefined }): ReactElement {
  const t = layoutTexts[here.language];
  const other = here.language === 'vi' ? 'en' : 'vi';
  return (
    <header className="top">
      <div className="wrap top-in">
        <a className="brand" href={href(here.language, '/')}>
          <BrandMark />
          <span>
            <b>{t.site}</b>
            <span>{site.area[here.language]}</span>
          </span>
        </a>
        <a className="me" href={href(here.language, person === null ? '/dang-nhap' : '/tai-khoan')}>
          <Icon name="person" />
          {person === null ? (
            t.signIn
          ) : (
            <span>
              <span className="vh">{t.account}</span>
              {calledName(person)}
            </span>
          )}
        </a>
        <nav aria-label={t.main}>
          {SECTIONS.map((one) => (
            <a key={one} href={href(here.language, SECTION_PATHS[one])} aria-current={one === section ? 'page' : undefined}>
              {t[one]}
            </a>
          ))}
          <a href={href(other, here.path)} lang={other} hrefLang={other}>
            {t.other}
          </a>
        </nav>
      </div>
    </header>
  );
}

/** People are called by the last two parts of a name: "Ánh Nguyệt". */
function calledName(name: string): string {
  return name.trim().split(/\s+/).slice(-2).join(' ');
}

function Foot({ here, site }: { readonly here: Here; readonly site: Site }): ReactElement {
  const t = layoutTexts[here.language];
  const link = (path: string, text: string): ReactElement => (
    <li>
      <a href={href(here.language, path)}>{text}</a>
    </li>
  );
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p>
            <b>{site.office[here.language]}</b>
          </p>
          <p>{site.address}</p>
        </div>
        <div>
          <p>
            <b>{t.needHelp}</b>
          </p>
          {site.phone === '' ? null : (
            <p>
              <a className="act" href={`tel:${site.phone.replace(/[^+\d]/g, '')}`}>
                {t.call(site.phone)}
              </a>
            </p>
          )}
        </div>
        <ul>
          {link('/tro-nang', t.accessibility)}
          {link('/du-lieu-ca-nhan', t.privacy)}
          {link('/tinh-trang', t.status)}
          {link('/dung-han', t.figures)}
          {link('/xac-minh', t.verify)}
          {link('/tro-giup#khieu-nai', t.complain)}
        </ul>
      </div>
    </footer>
  );
}
