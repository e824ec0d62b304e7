import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useVersion, type ProcedureHistory, type VersionItem } from './catalogue-queries.js';
import { ComparisonView } from './comparison-view.js';
import { FeesView } from './fees-view.js';
import { FindingsView } from './findings-view.js';
import { FlowView } from './flow-view.js';
import { FormPreview } from './form-preview.js';
import { TemplateView } from './template-view.js';
import { VersionActions } from './version-actions.js';
import { WhatView } from './what-view.js';

const TABS = ['what', 'fees', 'form', 'flow', 'template', 'findings', 'changes'] as const;

/** A version in any state, part by part, with what may be done with it. */
export function VersionView({ item, history }: { readonly item: VersionItem; readonly history: ProcedureHistory }): ReactElement {
  const { t, say } = useWords();
  const [params] = useSearchParams();
  const version = useVersion(item.id);
  if (version.isError) return <FailureNote error={version.error} />;
  if (version.data === undefined) return <Bones />;
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'what';
  const address = (one: string): string => {
    const next = new URLSearchParams(params);
    next.set('tab', one);
    return `?${next.toString()}`;
  };
  const { findings, procedure, form, flow } = version.data;
  return (
    <>
      <div className="stepno spread mt-4">
        <h2>
          {say({ vi: procedure.name.vi, en: procedure.name.en ?? '' })}{' '}
          <span className="dim">{t('catalogue.version', { number: item.number })}</span>
        </h2>
      </div>
      <VersionActions item={item} version={version.data} history={history} />
      <nav className="tabs flush" aria-label={t('catalogue.tabs')}>
        {TABS.map((one) => (
          <Link key={one} to={address(one)} replace aria-current={one === tab ? 'page' : undefined}>
            {t(`catalogue.tab.${one}`)} {one === 'findings' && findings.length > 0 && <b>{findings.length}</b>}
          </Link>
        ))}
      </nav>
      {tab === 'what' && <WhatView version={version.data} />}
      {tab === 'fees' && <FeesView version={version.data} />}
      {tab === 'form' && <FormPreview form={form} />}
      {tab === 'flow' && <FlowView id={item.id} flow={flow} />}
      {tab === 'template' && <TemplateView id={item.id} has={version.data.template !== null} />}
      {tab === 'findings' && <FindingsView findings={findings} />}
      {tab === 'changes' && <ComparisonView item={item} versions={history.versions} />}
    </>
  );
}
