import { inLanguage } from '@app/forms';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { List, LocalName } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { useTitle } from '../../ui/use-title.js';
import { useProcedures, useSheet } from '../desk/desk-queries.js';

interface Version {
  readonly number: number;
  readonly status: string;
  readonly name: LocalName;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** What can be asked for: the versions of a procedure, its papers, the pages of its form and its flow, drawn. */
export function ProceduresPage(): ReactElement {
  const { t, say } = useWords();
  const [params] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const [asked] = useDebouncedValue(wanted.trim(), 200);
  const procedures = useProcedures(asked);
  const code = params.get('code');
  useTitle(t('procedures.title'));
  return (
    <main id="main" className="admin wide">
      <section aria-labelledby="procedures-title">
        <h1 id="procedures-title">{t('procedures.title')}</h1>
        <TextInput
          aria-label={t('procedures.find')}
          placeholder={t('procedures.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          mt={8}
        />
        {procedures.isError && <FailureNote error={procedures.error} />}
        {procedures.isPending && <Bones />}
        {procedures.data?.length === 0 && <p className="dim mt-3">{t('procedures.none')}</p>}
        <div className="tree" role="region" aria-label={t('procedures.list')} tabIndex={0}>
          <ul>
            {procedures.data?.map((hit) => (
              <li key={hit.code} className="d1">
                <Link to={`?code=${hit.code}`} aria-current={hit.code === code ? 'true' : undefined}>
                  <span>
                    {say(hit.name)}
                    <span className="dim">
                      {' '}
                      {hit.code}, {t(hit.submittable ? 'procedures.submittable' : 'procedures.notSubmittable')}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section>{code === null ? <p className="dim">{t('procedures.pick')}</p> : <Procedure code={code} />}</section>
    </main>
  );
}

function Procedure({ code }: { readonly code: string }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const sheet = useSheet(code);
  const versions = useQuery({
    queryKey: ['versions', code],
    queryFn: async () => (await answer<List<Version>>(api.GET('/api/v1/procedures/{code}/versions', { params: { path: { code } } }))).items,
  });
  if (sheet.isError) return <FailureNote error={sheet.error} />;
  if (sheet.data === undefined) return <Bones />;
  const { name, components, form, hasFlow } = sheet.data;
  return (
    <>
      <h2>{say(name)}</h2>
      <p className="dim">{code}</p>
      <h3 className="mt-4">{t('procedures.versions')}</h3>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('procedures.number')}</th>
            <th scope="col">{t('procedures.status')}</th>
            <th scope="col">{t('procedures.from')}</th>
            <th scope="col">{t('procedures.to')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.data?.map((version) => (
            <tr key={version.number}>
              <td>{version.number}</td>
              <td>{version.status}</td>
              <td>{moments.short(version.effectiveFrom)}</td>
              <td>{moments.short(version.effectiveTo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="mt-4">{t('procedures.papers')}</h3>
      <ol className="plain-list">
        {components.map((component) => (
          <li key={component.code}>
            {say(component.name)} <span className="dim">{component.code}</span>
          </li>
        ))}
      </ol>
      {form !== null && (
        <>
          <h3 className="mt-4">{t('procedures.pages')}</h3>
          <ol className="plain-list">
            {form.pages.map((page) => (
              <li key={page.id}>
                {inLanguage(page.title, language)}{' '}
                <span className="dim">{page.fields.map((field) => inLanguage(field.label, language)).join(', ')}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      <h3 className="mt-4">{t('procedures.flow')}</h3>
      {hasFlow ? (
        <div className="drawing panel" tabIndex={0} role="region" aria-label={t('procedures.flow')}>
          <img src={`/api/v1/procedures/${code}/flow.svg?language=${language}`} alt={t('flow.drawn')} />
        </div>
      ) : (
        <p className="dim">{t('procedures.noFlow')}</p>
      )}
    </>
  );
}
