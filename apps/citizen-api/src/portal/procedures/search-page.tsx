import type { Offer, ProcedureHit } from '@app/catalogue';
import { inLanguage } from '@app/forms';
import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Chip } from '../parts/chip.js';
import { feeInShort } from './fee-words.js';
import { limitWords } from './limit-words.js';
import { procedureTexts } from './procedures.texts.js';

export interface SearchView {
  readonly text: string;
  readonly field: string | null;
  readonly hits: readonly ProcedureHit[];
  readonly offers: ReadonlyMap<string, Offer>;
  readonly more: boolean;
  /** Fields among the hits, for narrowing. */
  readonly fields: readonly { readonly code: string; readonly name: { readonly vi: string; readonly en?: string } }[];
}

export function SearchPage({ here, view }: { readonly here: Here; readonly view: SearchView }): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].search;
  return (
    <>
      <h1 className="mt-6" id="tim">
        {view.text === '' ? t.title : t.titleFor(view.text)}
      </h1>
      <form className="finder" role="search" action={href(language, '/thu-tuc')}>
        <input className="input" type="search" name="q" aria-label={t.label} defaultValue={view.text} maxLength={200} autoComplete="off" />
        <button className="btn">
          <Icon name="search" />
          {t.find}
        </button>
      </form>
      <p className="hint mt-1">{t.hint}</p>
      <Filters here={here} view={view} />
      {view.hits.length === 0 ? <Nothing here={here} /> : <Hits here={here} view={view} />}
    </>
  );
}

function Filters({ here, view }: { readonly here: Here; readonly view: SearchView }): ReactElement | null {
  const t = procedureTexts[here.language].search;
  if (view.fields.length < 2 && view.field === null) return null;
  const link = (field: string | null, name: string): ReactElement => {
    const query = new URLSearchParams({
      ...(view.text === '' ? {} : { q: view.text }),
      ...(field === null ? {} : { linh_vuc: field }),
    }).toString();
    return (
      <a
        key={name}
        href={`${href(here.language, '/thu-tuc')}${query === '' ? '' : `?${query}`}`}
        aria-current={field === view.field ? 'true' : undefined}
      >
        {name}
      </a>
    );
  };
  return (
    <nav className="filters" aria-label={t.fields}>
      {link(null, t.everyField)}
      {view.fields.map(({ code, name }) => link(code, inLanguage(name, here.language)))}
    </nav>
  );
}

function Hits({ here, view }: { readonly here: Here; readonly view: SearchView }): ReactElement {
  const t = procedureTexts[here.language].search;
  return (
    <>
      <p className="mt-4" role="status">
        {t.found(view.hits.length)}
        {view.more ? `. ${t.more}` : ''}
      </p>
      <ul className="hits">
        {view.hits.map((hit) => (
          <li key={hit.code}>
            <h2>
              <a href={href(here.language, `/thu-tuc/${hit.code}`)}>{hit.name[here.language]}</a>
            </h2>
            <p className="meta num">
              {[hit.code, inLanguage(hit.fieldName, here.language), ...offered(view.offers.get(hit.code), here)].join(' · ')}
            </p>
            <State here={here} hit={hit} />
          </li>
        ))}
      </ul>
    </>
  );
}

function State({ here, hit }: { readonly here: Here; readonly hit: ProcedureHit }): ReactElement {
  const t = procedureTexts[here.language].search;
  if (hit.state === 'paused')
    return (
      <Chip tone="soon" icon="two-bars">
        {t.paused}
      </Chip>
    );
  if (hit.state !== 'active')
    return (
      <Chip tone="none" icon="exchange">
        {t.replaced}
      </Chip>
    );
  if (hit.submittable)
    return (
      <Chip tone="ok" icon="computer">
        {t.online}
      </Chip>
    );
  return (
    <Chip tone="none" icon="office">
      {t.deskOnly}
    </Chip>
  );
}

function offered(offer: Offer | undefined, { language }: Here): string[] {
  if (offer === undefined) return [];
  const limits = offer.channels.flatMap(({ limits: byCase }) => Object.values(byCase).map((limit) => limitWords(limit, language).main));
  return [[...new Set(limits)].slice(0, 2).join(language === 'vi' ? ' hoặc ' : ' or '), feeInShort(offer.fees, language)].filter(
    (words) => words !== '',
  );
}

function Nothing({ here }: { readonly here: Here }): ReactElement {
  const t = procedureTexts[here.language].search;
  return (
    <section className="look mt-6">
      <p role="status">
        <b>{t.none}</b>
      </p>
      <p className="meta">{t.noneHelp}</p>
      <a className="act" href={href(here.language, '/thu-tuc')}>
        {t.all}
      </a>
    </section>
  );
}
