import type { UnitView } from '@app/organisation';
import { instantInWords } from '@app/ui';
import type { ReactElement } from 'react';
import type { Here } from '../http/here.js';
import { Chip } from '../parts/chip.js';
import { aboutPagesTexts } from './about-pages.texts.js';

export function HelpPage({ here, desks }: { readonly here: Here; readonly desks: readonly UnitView[] }): ReactElement {
  const t = aboutPagesTexts[here.language].help;
  return (
    <div className="prose">
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <h2>{t.how}</h2>
      <ul className="plain">
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <h2>{t.after}</h2>
      <p>{t.afterBody}</p>
      <h2>{t.offline}</h2>
      <p>{t.offlineBody}</p>
      <h2 id="diem-tiep-nhan">{t.desks}</h2>
      <p>{t.desksBody}</p>
      <ul className="hits">
        {desks.map(({ code, name, address, phone }) => (
          <li key={code}>
            <b>{name[here.language]}</b>
            {address === '' ? null : <span className="meta">{address}</span>}
            {phone === '' ? null : (
              <a className="act num" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            )}
          </li>
        ))}
      </ul>
      <h2 id="khieu-nai">{t.complain}</h2>
      <p>{t.complainBody}</p>
    </div>
  );
}

interface ListPageProps {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly string[];
  readonly more?: { readonly title: string; readonly body: string };
}

/** A page that says a few things plainly. */
export function ListPage({ title, lead, parts, more }: ListPageProps): ReactElement {
  return (
    <div className="prose">
      <h1 className="mt-6">{title}</h1>
      <p className="lead">{lead}</p>
      <ul className="plain mt-4">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {more === undefined ? null : (
        <>
          <h2>{more.title}</h2>
          <p>{more.body}</p>
        </>
      )}
    </div>
  );
}

interface StatusPageProps {
  readonly here: Here;
  readonly checks: Readonly<Record<'database' | 'identity', boolean>>;
  readonly at: Date;
  readonly zone: string;
}

export function StatusPage({ here, checks, at, zone }: StatusPageProps): ReactElement {
  const t = aboutPagesTexts[here.language].status;
  const line = (name: 'database' | 'identity'): ReactElement => (
    <li>
      <span>{t[name]}</span>
      {checks[name] ? (
        <Chip tone="ok" icon="tick-ring">
          {t.ok}
        </Chip>
      ) : (
        <Chip tone="late" icon="triangle">
          {t.failed}
        </Chip>
      )}
    </li>
  );
  return (
    <>
      <h1 className="mt-6">{checks.database && checks.identity ? t.up : t.down}</h1>
      <p className="lead num">{t.checkedAt(instantInWords(at, zone, here.language))}</p>
      <ul className="tasks few">
        {line('database')}
        {line('identity')}
      </ul>
      <p className="meta mt-4">{t.safe}</p>
    </>
  );
}
