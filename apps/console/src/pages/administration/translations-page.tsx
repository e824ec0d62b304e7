import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { Answer } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import { AdministrationLinks } from './administration-links.js';

type Missing = Answer<'MissingTranslation'>;

/** Where the text is kept: the way there mends it. */
const ADDRESS: Readonly<Record<Missing['place'], (code: string) => string>> = {
  procedure: (code) => `/procedures?code=${code}`,
  form: (code) => `/procedures?code=${code}&tab=form`,
  flow: (code) => `/procedures?code=${code}&tab=flow`,
  template: (code) => `/procedures?code=${code}`,
  unit: (code) => `/units?unit=${code}`,
  agency: () => '/units',
  calendar_day: (code) => `/calendar?year=${code.slice(0, 4)}`,
  officer: (code) => `/administration/people?person=${code}`,
};

/** Everything that has Vietnamese and lacks English, counted, with the way to where it is mended. */
export function TranslationsPage(): ReactElement {
  const { t } = useWords();
  useTitle(t('translations.title'));
  const missing = useQuery({
    queryKey: ['translations'],
    queryFn: () => answer<{ items: readonly Missing[]; total: number }>(api.GET('/api/v1/translations/missing')),
  });
  return (
    <main id="main" className="list-page padded">
      <div className="head tall">
        <div>
          <h1>{t('translations.title')}</h1>
          <p className="dim">{t('translations.text')}</p>
        </div>
      </div>
      <AdministrationLinks row />
      {missing.isError && <FailureNote error={missing.error} />}
      {missing.isPending && <Bones />}
      {missing.data?.total === 0 && <Empty title={t('translations.none')} hint={t('translations.noneHint')} />}
      {missing.data !== undefined && missing.data.total > 0 && (
        <>
          <p className="mt-3">
            <b>{t('translations.total', { count: missing.data.total, places: missing.data.items.length })}</b>
          </p>
          <Table items={missing.data.items} />
        </>
      )}
    </main>
  );
}

function Table({ items }: { readonly items: readonly Missing[] }): ReactElement {
  const { t } = useWords();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('translations.title')}>
      <table className="list full-width">
        <thead>
          <tr>
            <th scope="col">{t('translations.where')}</th>
            <th scope="col">{t('translations.name')}</th>
            <th scope="col" className="r">
              {t('translations.count')}
            </th>
            <th scope="col">{t('translations.examples')}</th>
            <th scope="col">
              <span className="vh">{t('translations.mend')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ place, code, name, count, examples }) => (
            <tr key={`${place}:${code}`}>
              <td className="nb">{t(`translations.place.${place}`)}</td>
              <td lang="vi">
                {name}
                {place !== 'officer' && <span className="dim block">{code}</span>}
              </td>
              <td className="r">{count}</td>
              <td className="start">
                <span lang="vi">{examples.join(' · ')}</span>
                {count > examples.length && <span className="dim"> {t('translations.more', { count: count - examples.length })}</span>}
              </td>
              <td>
                <Link to={ADDRESS[place](code)} aria-label={`${t('translations.mend')} ${t(`translations.place.${place}`)} ${name}`}>
                  {t('translations.mend')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
