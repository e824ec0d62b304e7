import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { isStale, type Problem } from '../api/problem.js';
import { useWords } from '../i18n/i18n.js';
import type { vi } from '../i18n/vi.js';
import { FailureNote } from './failure.js';
import { useMoments } from './moments.js';

interface Change {
  readonly version: number;
  readonly action: keyof typeof vi.action;
  readonly at: string;
}

/** A colleague was faster: what changed since, and that nothing of mine was written or lost. */
export function StaleNote({ problem, onShow }: { readonly problem: Problem; readonly onShow: () => void }): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  const listed = problem.document['changes'];
  const changes = Array.isArray(listed) ? (listed as Change[]) : [];
  return (
    <div className="note soon" role="alert">
      <Icon name="people" size={20} />
      <div>
        <p>
          <b>{t('failure.staleTitle', { who: t('failure.staleSomebody') })}</b> {t('failure.staleText')}
        </p>
        {changes.length > 0 && <p>{t('failure.staleSince')}</p>}
        <ul>
          {changes.map((change) => (
            <li key={change.version}>
              {moments.short(change.at)} {t(`action.${change.action}`)}
            </li>
          ))}
        </ul>
        <button type="button" className="btn q" onClick={onShow}>
          {t('failure.staleShow')}
        </button>
      </div>
    </div>
  );
}

/** What went wrong with a deed: stale or anything else. */
export function DeedFailure({ error, onShow }: { readonly error: unknown; readonly onShow: () => void }): ReactElement | null {
  if (error === null) return null;
  return isStale(error) ? <StaleNote problem={error} onShow={onShow} /> : <FailureNote error={error} />;
}
