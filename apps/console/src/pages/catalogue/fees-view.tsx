import { dayNumbers } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { VersionFiles } from './catalogue-queries.js';
import { useCatalogueWords } from './catalogue-words.js';

/** Every fee and charge with each amount, when it holds, how it is collected and where that is written. */
export function FeesView({ version }: { readonly version: VersionFiles }): ReactElement {
  const { t } = useWords();
  const words = useCatalogueWords();
  const { procedure, form } = version;
  if (procedure.fees.length === 0) return <p className="dim mt-3">{t('catalogue.noFees')}</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('catalogue.tab.fees')}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('catalogue.fee')}</th>
            <th scope="col">{t('catalogue.kind')}</th>
            <th scope="col">{t('catalogue.amount')}</th>
            <th scope="col">{t('catalogue.collect')}</th>
          </tr>
        </thead>
        <tbody>
          {procedure.fees.map((fee) => (
            <tr key={fee.code}>
              <td>
                {words.text(fee.name)} <span className="dim block">{fee.code}</span>
                <span className="dim block">{words.source(fee.source)}</span>
              </td>
              <td>{t(`catalogue.kindWord.${fee.kind}`)}</td>
              <td className="start">
                <ul>
                  {fee.variants.map((variant, index) => (
                    <li key={index}>
                      <b>{words.amount(variant.amount)}</b>{' '}
                      <span className="dim">
                        {[
                          words.when(variant.when, form),
                          ...(variant.channels ?? []).map(words.channel),
                          ...(variant.validFrom === undefined
                            ? []
                            : [`${t('common.from').toLowerCase()} ${dayNumbers(variant.validFrom)}`]),
                          ...(variant.validTo === undefined ? [] : [`${t('common.to').toLowerCase()} ${dayNumbers(variant.validTo)}`]),
                        ].join(', ')}
                      </span>
                    </li>
                  ))}
                  {(fee.exemptions ?? []).map((exemption) => (
                    <li key={exemption.code}>
                      {t('catalogue.free')}: {words.text(exemption.name)}
                    </li>
                  ))}
                </ul>
              </td>
              <td className="start">{t(`catalogue.collectWord.${fee.collect}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
