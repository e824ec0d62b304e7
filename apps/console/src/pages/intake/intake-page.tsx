import { CHANNEL_WORDS, Icon, STATUS_WORDS, type ChannelWord, type StatusWord } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { IntakeItem, List } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailurePage } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { useTitle } from '../../ui/use-title.js';

/** What came in for my desks, oldest first, and the way to enter somebody who stands at it. */
export function IntakePage(): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  useTitle(t('intake.title'));
  const list = useQuery({
    queryKey: ['intake'],
    queryFn: () => answer<List<IntakeItem>>(api.GET('/api/v1/intake')),
    refetchInterval: 60_000,
  });
  return (
    <main id="main" className="list-page">
      <div className="head tall">
        <h1>
          {t('intake.title')} <span className="light dim">{list.data?.items.length ?? ''}</span>
        </h1>
        <span className="grow" />
        {may('dossier.enter') && (
          <Link className="btn" to="/desk">
            <Icon name="plus" size={18} />
            {t('intake.newWalkIn')}
          </Link>
        )}
      </div>
      {list.isPending && <Bones />}
      {list.isError && <FailurePage error={list.error} again={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <Empty title={t('intake.empty')} hint={t('intake.emptyHint')} />}
      {list.data !== undefined && list.data.items.length > 0 && <IntakeTable items={list.data.items} />}
    </main>
  );
}

function IntakeTable({ items }: { readonly items: readonly IntakeItem[] }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('intake.caption')}>
      <table className="grid">
        <caption className="vh">{t('intake.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('intake.receiveBy')}</th>
            <th scope="col">{t('inbox.code')}</th>
            <th scope="col">{t('inbox.owner')}</th>
            <th scope="col">{t('inbox.procedure')}</th>
            <th scope="col">{t('intake.submitted')}</th>
            <th scope="col">{t('intake.channel')}</th>
            <th scope="col">{t('intake.status')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.dossierId}>
              <td>{moments.short(item.receptionDueAt)}</td>
              <td>
                <Link className="row-link" to={`/dossiers/${item.dossierId}`}>
                  {item.dossierCode ?? t('search.noCode')}
                </Link>
              </td>
              <td>{item.ownerName}</td>
              <td className="name-cell">
                <span className="two-lines">{say(item.procedureName)}</span>
              </td>
              <td className="code">{moments.short(item.submittedAt)}</td>
              <td className="dim">{CHANNEL_WORDS[item.channel as ChannelWord][language]}</td>
              <td>
                {item.waitsForPayment ? (
                  <span className="tag pause">{t('intake.waitsPayment')}</span>
                ) : (
                  STATUS_WORDS[item.status as StatusWord][language]
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
