import { TextInput } from '@mantine/core';
import { Icon } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { List, ReadyItem } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailurePage } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { useTitle } from '../../ui/use-title.js';
import { HandOverDialog } from './hand-over-dialog.js';

/** Results that wait at my desks. A scanned code leaves only its row, and Enter opens it. */
export function ReadyPage(): ReactElement {
  const { t, say } = useWords();
  const moments = useMoments();
  useTitle(t('ready.title'));
  const [code, setCode] = useState('');
  const [handing, setHanding] = useState<ReadyItem | null>(null);
  const list = useQuery({
    queryKey: ['ready'],
    queryFn: () => answer<List<ReadyItem>>(api.GET('/api/v1/ready')),
    refetchInterval: 60_000,
  });
  const wanted = code.trim().toUpperCase();
  const items = (list.data?.items ?? []).filter((item) => wanted === '' || item.dossierCode.includes(wanted));
  const [only] = items;
  return (
    <main id="main" className="list-page">
      <div className="head tall">
        <h1>
          {t('ready.title')} <span className="light dim">{list.data?.items.length ?? ''}</span>
        </h1>
        <span className="dim">{t('ready.late')}</span>
        <span className="grow" />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (items.length === 1 && only !== undefined) setHanding(only);
          }}
        >
          <TextInput
            aria-label={t('ready.find')}
            placeholder={t('ready.find')}
            leftSection={<Icon name="scan" size={18} />}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            autoComplete="off"
            w={280}
          />
        </form>
      </div>
      {list.isPending && <Bones />}
      {list.isError && <FailurePage error={list.error} again={() => void list.refetch()} />}
      {list.data !== undefined && items.length === 0 && <Empty title={t('ready.empty')} hint={t('ready.emptyHint')} />}
      {items.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('ready.caption')}>
          <table className="grid">
            <caption className="vh">{t('ready.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('ready.since')}</th>
                <th scope="col">{t('inbox.code')}</th>
                <th scope="col">{t('inbox.owner')}</th>
                <th scope="col">{t('inbox.procedure')}</th>
                <th scope="col">{t('ready.outcome')}</th>
                <th scope="col">
                  <span className="vh">{t('ready.handOver')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.dossierId}>
                  <td>{moments.short(item.resultReadyAt)}</td>
                  <td>
                    <Link className="row-link" to={`/dossiers/${item.dossierId}`}>
                      {item.dossierCode}
                    </Link>
                  </td>
                  <td>{item.ownerName}</td>
                  <td className="name-cell">
                    <span className="two-lines">{say(item.procedureName)}</span>
                  </td>
                  <td className="dim">{t(item.outcome === 'granted' ? 'ready.granted' : 'ready.refused')}</td>
                  <td className="r">
                    <button type="button" className="btn o" onClick={() => setHanding(item)}>
                      {t('ready.handOver')}
                      <span className="vh"> {item.dossierCode}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {handing !== null && (
        <HandOverDialog
          dossierId={handing.dossierId}
          code={handing.dossierCode}
          version={handing.version}
          ownerName={handing.ownerName}
          onClose={() => setHanding(null)}
        />
      )}
    </main>
  );
}
