import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { vi } from '../../i18n/vi.js';
import type { VersionFiles } from './catalogue-queries.js';
import { useCatalogueWords } from './catalogue-words.js';

/** The flow drawn, and the same in words: the drawing is never the only source. */
export function FlowView({ id, flow }: { readonly id: string; readonly flow: VersionFiles['flow'] }): ReactElement {
  const { t, language } = useWords();
  const words = useCatalogueWords();
  if (flow === null) return <p className="dim mt-3">{t('catalogue.noFlow')}</p>;
  const titleOf = (name: string): string => {
    const step = flow.steps[name];
    return step?.title === undefined ? name : words.text(step.title);
  };
  return (
    <>
      <div className="drawing panel mt-3" tabIndex={0} role="region" aria-label={t('catalogue.tab.flow')}>
        <img src={`/api/v1/catalogue/versions/${id}/flow.svg?language=${language}`} alt={t('flow.drawn')} />
      </div>
      <p className="dim mt-2">{t('catalogue.hoursOf', { count: flow.limitHours })}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('catalogue.step')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('catalogue.step')}</th>
              <th scope="col">{t('catalogue.by')}</th>
              <th scope="col">{t('catalogue.hours')}</th>
              <th scope="col">{t('catalogue.leads')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(flow.steps).map(([name, step]) => (
              <tr key={name}>
                <td>
                  {titleOf(name)} <span className="dim">{name}</span>
                </td>
                <td className="start">
                  {step.type === 'task' ? `${t(`role.${step.by.role as keyof typeof vi.role}`)}, ${step.by.agency ?? step.by.unit}` : '–'}
                </td>
                <td>{step.type === 'task' ? step.hours : '–'}</td>
                <td className="start">
                  <ul>
                    {leadsOf(step).map(({ label, to }) => (
                      <li key={label + to}>{`${label} → ${titleOf(to)}`}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );

  function leadsOf(step: NonNullable<VersionFiles['flow']>['steps'][string]): { label: string; to: string }[] {
    switch (step.type) {
      case 'task':
        return Object.values(step.actions).map(({ label, to }) => ({ label: words.text(label), to }));
      case 'choose':
        return [
          ...step.rules.map((rule) => ({ label: words.when(rule.when, null), to: rule.to })),
          { label: t('catalogue.always'), to: step.else },
        ];
      case 'parallel':
        return step.branches.map(({ start, when }) => ({ label: words.when(when, null), to: start }));
      default:
        return [];
    }
  }
}
