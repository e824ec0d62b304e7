import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { Finding } from './catalogue-queries.js';
import { useCatalogueWords } from './catalogue-words.js';
import { placeOfFinding } from './finding-place.js';

/** What the publish checks found, errors first, each with its place. */
export function FindingsView({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { t, say } = useWords();
  if (findings.length === 0)
    return (
      <p className="due done mt-3">
        <Icon name="tick" size={18} />
        {t('catalogue.noFindings')}
      </p>
    );
  const sorted = [...findings].sort((a, b) => a.level.localeCompare(b.level));
  return (
    <div className="scroll mt-2" tabIndex={0} role="region" aria-label={t('catalogue.tab.findings')}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('catalogue.finding')}</th>
            <th scope="col">{t('catalogue.status')}</th>
            <th scope="col">{t('catalogue.where')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((finding, index) => (
            <tr key={index}>
              <td>{say(finding.message)}</td>
              <td>
                <span className={finding.level === 'error' ? 'due late' : 'due soon'}>
                  <Icon name={finding.level === 'error' ? 'triangle' : 'info'} size={18} />
                  {t(`catalogue.level.${finding.level}`)}
                </span>
              </td>
              <td className="start">{finding.where === '' ? '–' : <Place where={finding.where} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Place({ where }: { readonly where: string }): ReactElement {
  const { t } = useWords();
  const words = useCatalogueWords();
  const { part, channel, which } = placeOfFinding(where);
  return (
    <>
      {part !== null && t(`catalogue.findingPart.${part}`)}
      {channel !== null && ` ${words.channel(channel)}`} {which !== '' && <span className="dim">{which}</span>}
    </>
  );
}
