import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { useDueSoon, useOverdue, type OpenDossier } from './supervise-queries.js';

/** What is late with the step that holds it, and what can still be saved. */
export function OpenWork(): ReactElement {
  const { t, say } = useWords();
  const moments = useMoments();
  const overdue = useOverdue(true);
  const soon = useDueSoon(true);
  return (
    <>
      <section className="panel" aria-labelledby="late-title">
        <header>
          <h2 id="late-title">{t('board.overdueTitle')}</h2>
          {overdue.data !== undefined && overdue.data.items.length > 0 && (
            <span className="tag late">
              <Icon name="triangle" size={16} />
              {t('board.count', { count: overdue.data.items.length })}
            </span>
          )}
        </header>
        <div className="body scroll" tabIndex={0} role="region" aria-label={t('board.overdueTitle')}>
          {overdue.isError && <FailureNote error={overdue.error} />}
          {overdue.isPending && <Bones rows={3} />}
          {overdue.data?.items.length === 0 && <Empty title={t('board.nothingLate')} hint={t('board.nothingLateHint')} />}
          {overdue.data !== undefined && overdue.data.items.length > 0 && (
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">{t('board.due')}</th>
                  <th scope="col">{t('board.dossier')}</th>
                  <th scope="col">{t('board.holder')}</th>
                  <th scope="col">{t('board.stepDue')}</th>
                </tr>
              </thead>
              <tbody>
                {overdue.data.items.map((item) => (
                  <tr key={item.id}>
                    <td>
                      <span className="due late">
                        <Icon name="triangle" size={18} />
                        {moments.short(item.dueAt)}
                      </span>
                    </td>
                    <td>
                      <DossierLink item={item} />
                      <p className="dim">{say(item.procedureName)}</p>
                    </td>
                    <td>
                      {say(item.holderUnitName)}
                      <p className="dim">{say(item.stepTitle)}</p>
                    </td>
                    <td>{moments.short(item.stepDueAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      </section>
      <section className="panel" aria-labelledby="soon-title">
        <header>
          <h2 id="soon-title">{t('board.soonTitle')}</h2>
          {soon.data !== undefined && soon.data.items.length > 0 && (
            <span className="tag soon">{t('board.count', { count: soon.data.items.length })}</span>
          )}
        </header>
        <div className="body">
          {soon.isError && <FailureNote error={soon.error} />}
          {soon.data?.items.length === 0 && <p className="dim">{t('board.nothingSoon')}</p>}
          <table className="list">
            <tbody>
              {soon.data?.items.map((item) => (
                <tr key={item.id}>
                  <td>
                    <span className="due today">
                      <Icon name="half-disc" size={18} />
                      {moments.short(item.dueAt)}
                    </span>
                  </td>
                  <td>
                    <DossierLink item={item} />
                    <p className="dim">{[say(item.holderUnitName), say(item.stepTitle)].filter((part) => part !== '').join(', ')}</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

/** A board may be watched without the right to open dossiers. */
export function DossierLink({ item }: { readonly item: Pick<OpenDossier, 'id' | 'code'> }): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  const code = item.code ?? t('search.noCode');
  return may('dossier.read') ? <Link to={`/dossiers/${item.id}`}>{code}</Link> : <>{code}</>;
}
