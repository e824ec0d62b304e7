import { Checkbox } from '@mantine/core';
import { Icon } from '@app/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { act, answer, api } from '../../api/client.js';
import type { DossierView } from '../../api/views.js';
import { useKeys } from '../../app/use-keys.js';
import { useWorkingUnit } from '../../app/working-unit.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { DueTime } from '../../ui/due-time.js';
import { Empty } from '../../ui/empty.js';
import { FailurePage } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useTitle } from '../../ui/use-title.js';
import { previewAddress } from '../dossier/dossier-queries.js';
import { SignPane } from './sign-pane.js';
import { useToSign, type ToSign } from './sign-queries.js';

/** Only what was opened can be signed, and the button counts it. What is signed is the hash of what was shown. */
export function SignPage(): ReactElement {
  const { t } = useWords();
  const { unitId } = useWorkingUnit();
  const [params, setParams] = useSearchParams();
  const toast = useToast();
  const queries = useQueryClient();
  const { pending, error, items } = useToSign(unitId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** Hash of each document that was shown, by task. */
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(new Map());
  const at = items.find(({ item }) => item.dossierId === params.get('dossier')) ?? null;
  useTitle(t('sign.title'));

  const view = useQuery({
    queryKey: ['dossier', at?.item.dossierId],
    queryFn: () => answer<DossierView>(api.GET('/api/v1/dossiers/{id}', { params: { path: { id: at?.item.dossierId ?? '' } } })),
    enabled: at !== null,
    refetchInterval: ({ state }) => (state.data?.result?.sha256 ? false : 2_000),
  });
  const result = at === null ? null : (view.data?.result ?? null);
  const ready = items.filter(({ task }) => chosen.has(task.id) && shown.has(task.id));

  const sign = useMutation({
    mutationFn: async () => {
      let done = 0;
      for (const { item, task, action } of ready) {
        const approvedSha256 = shown.get(task.id) ?? '';
        const fresh = await answer<DossierView>(api.GET('/api/v1/dossiers/{id}', { params: { path: { id: item.dossierId } } }));
        const taskVersion = fresh.tasks.find(({ id }) => id === task.id)?.rowVersion ?? task.rowVersion;
        await act(item.dossierId, 'request_signature', { taskId: task.id, taskVersion, choice: action.key, approvedSha256 });
        done += 1;
      }
      return done;
    },
    onSuccess: (count) => toast.say(t('sign.requested', { count })),
    onSettled: async () => {
      setChosen(new Set());
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  useKeys({
    F9: () => {
      if (ready.length > 0 && !sign.isPending) sign.mutate();
    },
  });

  function open({ item, task }: ToSign): void {
    setParams({ dossier: item.dossierId });
    setChosen((known) => new Set([...known, task.id]));
  }
  function markShown(): void {
    const sha256 = result?.sha256;
    if (at !== null && sha256) setShown((known) => new Map([...known, [at.task.id, sha256]]));
  }
  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <main id="main" className="signing">
      <section className="queue" aria-label={t('sign.queue')}>
        <div className="head tall">
          <h1>
            {t('sign.title')} <span className="light dim">{t('sign.count', { count: items.length })}</span>
          </h1>
        </div>
        {error !== null && <FailurePage error={error} />}
        {pending && items.length === 0 && error === null && <Bones />}
        {!pending && items.length === 0 && error === null && <Empty title={t('sign.empty')} hint={t('sign.emptyHint')} />}
        {items.length > 0 && (
          <ul tabIndex={0} aria-label={t('sign.queue')}>
            {items.map((one) => (
              <QueueItem
                key={one.task.id}
                one={one}
                isAt={one === at}
                isSeen={shown.has(one.task.id)}
                isChosen={chosen.has(one.task.id)}
                onOpen={() => open(one)}
                onToggle={() => toggle(one.task.id)}
              />
            ))}
          </ul>
        )}
      </section>
      <section className="desktop viewer" aria-label={at?.item.procedureName.vi ?? t('sign.title')}>
        <div className="viewer-bar">
          <b>{at === null ? '' : `${at.item.dossierCode ?? ''} ${at.item.ownerName}`}</b>
        </div>
        <div className="well">
          {at === null && <p className="no-file">{t('sign.pick')}</p>}
          {at !== null && view.data !== undefined && !result?.documentId && <p className="no-file">{t('sign.laying')}</p>}
          {result?.documentId && view.data !== undefined && (
            <iframe
              key={result.documentId}
              className="pages"
              title={t('dossier.frame', { name: view.data.head.code ?? '' })}
              src={`${previewAddress(view.data.head.id, result.documentId)}#toolbar=0&navpanes=0&view=FitH`}
              onLoad={markShown}
            />
          )}
        </div>
      </section>
      <SignPane
        at={at}
        view={at === null ? null : (view.data ?? null)}
        chosen={items.filter(({ task }) => chosen.has(task.id)).length}
        ready={ready}
        busy={sign.isPending}
        error={sign.error}
        onSign={() => sign.mutate()}
      />
    </main>
  );
}

interface QueueItemProps {
  readonly one: ToSign;
  readonly isAt: boolean;
  readonly isSeen: boolean;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
  readonly onToggle: () => void;
}

function QueueItem({ one, isAt, isSeen, isChosen, onOpen, onToggle }: QueueItemProps): ReactElement {
  const { t, say } = useWords();
  const { item, action } = one;
  const name = `${say(item.procedureName)}, ${item.ownerName}`;
  return (
    <li className={isAt ? 'to-sign at' : 'to-sign'}>
      <Checkbox checked={isChosen} onChange={onToggle} aria-label={t('sign.choose', { name })} />
      <button type="button" className="open-doc" aria-current={isAt} onClick={onOpen}>
        {isAt ? <b>{say(item.procedureName)}</b> : say(item.procedureName)}
        <span className="ends">
          <span className="dim">
            {item.ownerName}, {say(action.label)}
          </span>
          {isSeen ? (
            <span className="due done">
              <Icon name="eye" size={18} />
              {t(isAt ? 'sign.looking' : 'sign.seen')}
            </span>
          ) : (
            <span className="dim">{t('sign.unseen')}</span>
          )}
        </span>
        <DueTime
          dueAt={item.stepDueAt}
          minutes={item.workingMinutesLeft}
          minutesPerDay={item.minutesPerDay}
          paused={item.stepDueAt === null}
        />
      </button>
    </li>
  );
}
