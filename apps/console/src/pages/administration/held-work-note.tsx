import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { useHeldWork } from './people-queries.js';

/** Open tasks in somebody's hands, and who gives them to others: who administers people does not decide dossiers. */
export function HeldWorkNote({ accountId }: { readonly accountId: string }): ReactElement {
  const { t, say } = useWords();
  const { may } = useSession();
  const work = useHeldWork(accountId);
  if (work.isError) return <FailureNote error={work.error} />;
  if (work.data === undefined) return <p className="dim">{t('common.loading')}</p>;
  if (work.data.length === 0) return <p className="dim">{t('people.workNone')}</p>;
  return (
    <>
      {work.data.map(({ unitId, unitName, tasks, dossiers, heads }) => (
        <div key={unitId} className="note soon">
          <Icon name="clock" size={20} />
          <p>
            <b>{t('people.work', { tasks, dossiers, unit: say(unitName) })}</b>{' '}
            {heads.length === 0 ? t('people.workNoHead') : t('people.workHeads', { heads: heads.join(', ') })}
          </p>
        </div>
      ))}
      {may('dossier.assign') && <Link to="/inbox">{t('people.toInbox')}</Link>}
    </>
  );
}
