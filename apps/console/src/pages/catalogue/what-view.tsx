import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { VersionFiles } from './catalogue-queries.js';
import { useCatalogueWords } from './catalogue-words.js';

/** Terms by case and channel, papers with when they are asked, results and legal bases. */
export function WhatView({ version }: { readonly version: VersionFiles }): ReactElement {
  const { t } = useWords();
  const words = useCatalogueWords();
  const { procedure, form } = version;
  return (
    <div className="prose">
      <p>{words.text(procedure.summary)}</p>
      <p className="dim mt-2">{words.source(procedure.source)}</p>
      <h3 className="mt-4">{t('catalogue.limits')}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('catalogue.limits')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('catalogue.case')}</th>
              {procedure.channels.map(({ kind }) => (
                <th key={kind} scope="col">
                  {words.channel(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {procedure.cases.map((one) => (
              <tr key={one.code}>
                <td>
                  {words.text(one.name)} <span className="dim">{one.code}</span>
                </td>
                {procedure.channels.map(({ kind, limits }) => {
                  const limit = limits[one.code];
                  return (
                    <td key={kind} className="start nb">
                      {limit === undefined ? '–' : words.limit(limit)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3 className="mt-4">{t('catalogue.papers')}</h3>
      <ol className="plain-list">
        {procedure.components.map((paper) => (
          <li key={paper.code}>
            {words.text(paper.name)}{' '}
            <span className="dim">
              {[
                paper.code,
                ...(paper.originals > 0 ? [t('catalogue.originals', { count: paper.originals })] : []),
                ...(paper.copies > 0 ? [t('catalogue.copies', { count: paper.copies })] : []),
                ...(paper.required ? [t('catalogue.must')] : []),
                words.when(paper.when, form),
              ].join(', ')}
            </span>
          </li>
        ))}
      </ol>
      <h3 className="mt-4">{t('catalogue.results')}</h3>
      <ul className="plain-list">
        {procedure.results.map((result) => (
          <li key={result.code}>
            {words.text(result.name)} <span className="dim">{result.code}</span>
          </li>
        ))}
      </ul>
      <h3 className="mt-4">{t('catalogue.bases')}</h3>
      <ul className="plain-list">
        {procedure.legalBases.map((basis) => (
          <li key={basis.symbol}>
            {basis.symbol} <span className="dim">{words.text(basis.title)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
