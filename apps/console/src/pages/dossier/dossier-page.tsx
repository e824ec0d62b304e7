import { CHANNEL_WORDS, Icon, STATUS_WORDS, type ChannelWord, type StatusWord } from '@app/ui';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { DossierView } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailurePage } from '../../ui/failure.js';
import { useDue } from '../../ui/due-time.js';
import { useMoments } from '../../ui/moments.js';
import { useTitle } from '../../ui/use-title.js';
import { useDossier, useLedger, useMessages } from './dossier-queries.js';
import { FlowTab } from './flow-tab.js';
import { HistoryTab } from './history-tab.js';
import { MoneyTab } from './money-tab.js';
import { TalkTab } from './talk-tab.js';
import { WorkTab } from './work-tab.js';

const TABS = ['work', 'history', 'flow', 'talk', 'money'] as const;

/** The workspace of a dossier: what was asked for, what was given, what may be done now, and why the date is what it is. */
export function DossierPage(): ReactElement {
  const { id = '' } = useParams();
  const dossier = useDossier(id);
  if (dossier.isError) return <FailurePage error={dossier.error} again={() => void dossier.refetch()} />;
  if (dossier.data === undefined) return <Bones />;
  return <Workspace view={dossier.data} />;
}

function Workspace({ view }: { readonly view: DossierView }): ReactElement {
  const { t } = useWords();
  const [params] = useSearchParams();
  const { head } = view;
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'work';
  const ledger = useLedger(head.id);
  const messages = useMessages(head.id);
  useTitle(head.code ?? view.parties[0]?.name ?? '');
  const counts: Partial<Record<(typeof TABS)[number], number>> = {
    ...(ledger.data === undefined ? {} : { history: ledger.data.length }),
    ...(messages.data === undefined || messages.data.length === 0 ? {} : { talk: messages.data.length }),
  };
  return (
    <main id="main" className="work">
      <DossierHeading view={view} />
      <nav className="tabs" aria-label={t('dossier.tabs')}>
        {TABS.map((one) => (
          <Link key={one} to={`?tab=${one}`} replace aria-current={one === tab ? 'page' : undefined}>
            {t(`dossier.tab.${one}`)} {counts[one] !== undefined && <b>{counts[one]}</b>}
          </Link>
        ))}
      </nav>
      {tab === 'work' && <WorkTab view={view} ledger={ledger.data ?? []} />}
      {tab === 'history' && <HistoryTab head={head} />}
      {tab === 'flow' && <FlowTab view={view} />}
      {tab === 'talk' && <TalkTab id={head.id} />}
      {tab === 'money' && <MoneyTab view={view} />}
    </main>
  );
}

/** Which dossier, whose, and the promise in the largest words. */
export function DossierHeading({ view, title }: { readonly view: DossierView; readonly title?: ReactElement }): ReactElement {
  const { t, say, language } = useWords();
  const go = useNavigate();
  const moments = useMoments();
  const { head, time, parties } = view;
  const owner = parties.find(({ kind }) => kind === 'owner') ?? parties[0];
  const { words, className } = useDue({
    dueAt: head.dueAt,
    minutes: time.minutesLeft ?? 0,
    minutesPerDay: time.minutesPerDay,
    paused: time.paused,
    punctuality: time.punctuality,
  });
  const running = head.receivedAt !== null && !['stopped', 'withdrawn', 'intake_refused'].includes(head.status);
  return (
    <div className="head case">
      <button type="button" className="btn q slim" aria-label={t('dossier.back')} onClick={() => void go(-1)}>
        <Icon name="back" size={20} />
      </button>
      <div>
        <h1>{title ?? say(head.procedureName)}</h1>
        <p>
          <span className="dim">{head.code ?? t('search.noCode')}</span>
          {'\u2002'}
          {owner?.name}
          {'\u2002'}
          <span className="dim">
            {head.procedureCode}, {CHANNEL_WORDS[head.channel as ChannelWord][language]},{' '}
            {STATUS_WORDS[head.status as StatusWord][language]}
          </span>
        </p>
      </div>
      <span className="grow" />
      <div className="r promise">
        {running ? (
          <p className={className === 'late' ? 'lead is-late' : 'lead'}>{words}</p>
        ) : (
          <p className="lead">{STATUS_WORDS[head.status as StatusWord][language]}</p>
        )}
        <p className="dim">{head.dueAt === null ? t('dossier.notReceived') : t('dossier.promised', { when: moments.long(head.dueAt) })}</p>
      </div>
    </div>
  );
}
