import { Icon, instantInWords, capitalised, type IconName } from '@app/ui';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { serverNow } from '../../api/server-clock.js';
import { INBOX_STATES, type InboxState } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWorkingUnit } from '../../app/working-unit.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailurePage } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import { BulkBar } from './bulk-bar.js';
import { InboxGrid } from './inbox-grid.js';
import { InboxPreview } from './inbox-preview.js';
import { useInbox, useInboxCounts } from './inbox-queries.js';
import { addressOf, SavedViews, useSavedViews } from './saved-views.js';
import { orderOf, pressed, sortWord } from './sort-inbox.js';

const ICONS: Readonly<Record<InboxState, IconName>> = {
  late: 'triangle',
  today: 'half-disc',
  soon: 'quarter-disc',
  in_time: 'ring',
  paused: 'two-bars',
};
const TONES: Readonly<Record<InboxState, string>> = { late: 'late', today: 'soon', soon: 'soon', in_time: '', paused: 'pause' };
const VIEWS = ['anyone', 'me', 'nobody'] as const;

/** What waits for me and my units, by working time left. Everything that narrows it stands in the address. */
export function InboxPage(): ReactElement {
  const { t, language } = useWords();
  const { zone } = useSession();
  const { unitId } = useWorkingUnit();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const state = INBOX_STATES.find((one) => one === params.get('state')) ?? null;
  const assignee = VIEWS.find((one) => one === params.get('view')) ?? 'anyone';
  const procedureCode = params.get('procedure');
  const order = orderOf(params.get('sort'));
  const list = useInbox({ unitId, state, assignee, procedureCode, sort: sortWord(order), language });
  const views = useSavedViews();
  const counts = useInboxCounts({ unitId, assignee });
  const [at, setAt] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [paneOpen, setPaneOpen] = useState(false);
  useTitle(t('inbox.title'));

  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const current = items.find(({ taskId }) => taskId === at) ?? items[0];
  const [previewed] = useDebouncedValue(current?.dossierId ?? null, 200);
  const selected = items.filter(({ taskId }) => chosen.has(taskId));
  const first = views.data?.find(({ isDefault }) => isDefault);
  const total = counts.data === undefined ? null : Object.values(counts.data).reduce((sum, count) => sum + count, 0);
  const withParam = (name: string, value: string | null): string => {
    const next = new URLSearchParams(params);
    if (value === null) next.delete(name);
    else next.set(name, value);
    // Without a word in the address the list opens with the default view.
    if (first !== undefined) next.set('saved', '1');
    return `?${next.toString()}`;
  };
  if (first !== undefined && params.size === 0) return <Navigate to={addressOf(first)} replace />;
  const now = capitalised(instantInWords(serverNow(), zone, language));

  return (
    <main id="main" className="split">
      <div className="left">
        <div>
          <div className="head">
            <h1>{t('inbox.title')}</h1>
            <span className="dim">{now}</span>
            <span className="grow" />
            <Select
              aria-label={t('inbox.view')}
              data={VIEWS.map((value) => ({
                value,
                label: t(`inbox.view${value === 'anyone' ? 'Anyone' : value === 'me' ? 'Me' : 'Nobody'}`),
              }))}
              value={assignee}
              allowDeselect={false}
              onChange={(value) => setParams(withParam('view', value === 'anyone' ? null : value).slice(1))}
              w={170}
            />
            <SavedViews />
          </div>
          <nav className="filters" aria-label={t('inbox.filterLabel')}>
            <Link to={withParam('state', null)} aria-current={state === null ? 'true' : undefined}>
              {t('common.all')} <b>{total ?? ''}</b>
            </Link>
            {INBOX_STATES.map((one) => (
              <Link key={one} to={withParam('state', one)} className={TONES[one]} aria-current={state === one ? 'true' : undefined}>
                <Icon name={ICONS[one]} size={18} />
                {t(`inbox.${one}`)} <b>{counts.data?.[one] ?? ''}</b>
              </Link>
            ))}
          </nav>
        </div>
        <div className="clip">
          {list.isPending && <Bones rows={10} />}
          {list.isError && <FailurePage error={list.error} again={() => void list.refetch()} />}
          {list.isSuccess && items.length === 0 && (
            <Empty title={t('inbox.empty')} hint={t('inbox.emptyHint')}>
              {(state !== null || assignee !== 'anyone') && <Link to="/inbox?view=anyone">{t('inbox.emptyLink')}</Link>}
            </Empty>
          )}
          {items.length > 0 && (
            <InboxGrid
              items={items}
              order={order}
              onSort={(by) => setParams(withParam('sort', pressed(by, order)).slice(1), { replace: true })}
              at={current?.taskId ?? null}
              chosen={chosen}
              onAt={setAt}
              onChoose={setChosen}
              onOpen={(item) => void go(`/dossiers/${item.dossierId}`)}
              onPreview={() => setPaneOpen((open) => !open)}
            />
          )}
          {list.hasNextPage && (
            <p className="after-rows">
              <button type="button" className="btn o" onClick={() => void list.fetchNextPage()}>
                {t('common.more')}
              </button>
            </p>
          )}
        </div>
        {selected.length > 0 && <BulkBar items={selected} onClear={() => setChosen(new Set())} />}
      </div>
      <InboxPreview dossierId={previewed} open={paneOpen} onClose={() => setPaneOpen(false)} />
    </main>
  );
}
