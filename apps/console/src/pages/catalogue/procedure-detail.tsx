import { dayInZone, dayNumbers } from '@app/ui';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useHistory, type ProcedureHistory, type VersionItem } from './catalogue-queries.js';
import { StateActions } from './state-actions.js';
import { VersionView } from './version-view.js';

const STATUSES = ['draft', 'review', 'published', 'withdrawn'] as const;
const ORIGINS = ['seed', 'import', 'console'] as const;
const STATES = ['active', 'paused', 'replaced'] as const;

/** One procedure: its state, its versions and the one that is read now. */
export function ProcedureDetail({ code }: { readonly code: string }): ReactElement {
  const { t } = useWords();
  const [params] = useSearchParams();
  const history = useHistory(code);
  if (history.isError) return <FailureNote error={history.error} />;
  if (history.data === undefined) return <Bones />;
  const { versions } = history.data;
  const at =
    versions.find(({ id }) => id === params.get('version')) ?? versions.find(({ status }) => status === 'published') ?? versions[0] ?? null;
  return (
    <>
      <State history={history.data} />
      <h3 className="mt-3">{t('catalogue.versions')}</h3>
      <Versions versions={versions} at={at} />
      {at !== null && <VersionView key={at.id} item={at} history={history.data} />}
    </>
  );
}

function State({ history }: { readonly history: ProcedureHistory }): ReactElement {
  const { t } = useWords();
  const state = STATES.find((one) => one === history.state) ?? 'active';
  return (
    <div className="stepno spread">
      <div>
        <p>
          <b>{history.code}</b> <span className={state === 'active' ? 'tag' : 'tag soon'}>{t(`catalogue.state.${state}`)}</span>
        </p>
        {state !== 'active' && history.stateReason !== null && <p className="dim">{history.stateReason}</p>}
        {history.replacedBy !== null && (
          <Link to={`?code=${history.replacedBy}`}>{t('catalogue.replacedBy', { code: history.replacedBy })}</Link>
        )}
      </div>
      <StateActions code={history.code} state={state} />
    </div>
  );
}

function Versions({ versions, at }: { readonly versions: readonly VersionItem[]; readonly at: VersionItem | null }): ReactElement {
  const { t } = useWords();
  const { zone } = useSession();
  const [params] = useSearchParams();
  const day = (instant: string | null): string => (instant === null ? '–' : dayNumbers(dayInZone(new Date(instant), zone)));
  const address = (id: string): string => {
    const next = new URLSearchParams(params);
    next.set('version', id);
    return `?${next.toString()}`;
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('catalogue.versions')}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t('catalogue.number')}</th>
            <th scope="col">{t('catalogue.status')}</th>
            <th scope="col">{t('catalogue.from')}</th>
            <th scope="col">{t('catalogue.to')}</th>
            <th scope="col">{t('catalogue.origin')}</th>
            <th scope="col">{t('catalogue.proposer')}</th>
            <th scope="col">{t('catalogue.note')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id} className={version.id === at?.id ? 'sel' : undefined}>
              <td>
                <Link to={address(version.id)} aria-current={version.id === at?.id ? 'true' : undefined}>
                  {t('catalogue.version', { number: version.number })}
                </Link>
              </td>
              <td>{t(`catalogue.statusWord.${STATUSES.find((one) => one === version.status) ?? 'draft'}`)}</td>
              <td>{day(version.effectiveFrom)}</td>
              <td>{day(version.effectiveTo)}</td>
              <td>
                {t(
                  `catalogue.originWord.${version.overridden ? 'override' : (ORIGINS.find((one) => one === version.origin) ?? 'console')}`,
                )}
              </td>
              <td>{version.proposer ?? '–'}</td>
              <td className="start">{version.note ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
