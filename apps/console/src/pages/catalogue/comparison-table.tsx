import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { Comparison } from './catalogue-queries.js';
import { differingParts } from './differing-parts.js';

const LISTS = ['text', 'limits', 'components', 'fees', 'flow'] as const;
const FORM = ['added', 'removed', 'needsReanswer', 'reworded'] as const;

/** Old struck through, new underlined and heavier, part by part. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }): ReactElement {
  const { t } = useWords();
  if (comparison.same) return <p className="dim mt-3">{t('catalogue.same')}</p>;
  return (
    <div className="scroll mt-3" tabIndex={0} role="region" aria-label={t('catalogue.tab.changes')}>
      <table className="diff full-width">
        <thead>
          <tr>
            <th scope="col">{t('catalogue.what')}</th>
            <th scope="col">{t('catalogue.beforeWord')}</th>
            <th scope="col">{t('catalogue.afterWord')}</th>
          </tr>
        </thead>
        <tbody>
          {LISTS.flatMap((list) =>
            comparison[list].map((change) => (
              <Changed
                key={`${list}:${change.what}`}
                part={t(`catalogue.part.${list}`)}
                what={change.what}
                before={change.before}
                after={change.after}
              />
            )),
          )}
          {FORM.filter((list) => comparison.form[list].length > 0).map((list) => (
            <tr key={list}>
              <th scope="row">
                {t('catalogue.part.form')}
                <span className="dim block">{t(`catalogue.formWord.${list}`)}</span>
              </th>
              <td>{list === 'added' ? '' : <KeyList keys={comparison.form[list]} gone={list === 'removed'} />}</td>
              <td>{list === 'removed' ? '' : <KeyList keys={comparison.form[list]} gone={false} />}</td>
            </tr>
          ))}
          {comparison.templateChanged && (
            <tr>
              <th scope="row">{t('catalogue.part.template')}</th>
              <td />
              <td>{t('catalogue.templateChanged')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function KeyList({ keys, gone }: { readonly keys: readonly string[]; readonly gone: boolean }): ReactElement {
  return gone ? <del>{keys.join(', ')}</del> : <ins>{keys.join(', ')}</ins>;
}

function Changed(props: {
  readonly part: string;
  readonly what: string;
  readonly before?: unknown;
  readonly after?: unknown;
}): ReactElement {
  const { t } = useWords();
  const { part, what, before, after } = props;
  const parts = differingParts(before, after);
  const whole = before === undefined ? t('catalogue.added') : after === undefined ? t('catalogue.removed') : null;
  return (
    <tr>
      <th scope="row">
        {part}
        <span className="dim block">
          {what}
          {whole !== null && ` (${whole})`}
        </span>
      </th>
      <td>
        {parts.map(
          (one) =>
            one.before !== undefined && (
              <p key={one.path}>
                {one.path !== '' && <span className="dim">{one.path} </span>}
                <del>{one.before}</del>
              </p>
            ),
        )}
      </td>
      <td>
        {parts.map(
          (one) =>
            one.after !== undefined && (
              <p key={one.path}>
                {one.path !== '' && <span className="dim">{one.path} </span>}
                <ins>{one.after}</ins>
              </p>
            ),
        )}
      </td>
    </tr>
  );
}
