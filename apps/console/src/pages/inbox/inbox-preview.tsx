import { CHANNEL_WORDS, hoursAndMinutes, Icon, type ChannelWord } from '@app/ui';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useKeys } from '../../app/use-keys.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { useDue } from '../../ui/due-time.js';
import { FailureNote } from '../../ui/failure.js';
import { Meter } from '../../ui/meter.js';
import { useMoments } from '../../ui/moments.js';
import { StepList } from '../../ui/step-list.js';
import type { DossierSummary } from '../../api/views.js';
import { useSummary } from './inbox-queries.js';

/** A look at the current row without opening it: the sender may still take it back. */
export function InboxPreview({
  dossierId,
  open,
  onClose,
}: {
  readonly dossierId: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useWords();
  const summary = useSummary(dossierId);
  useKeys(open ? { Escape: onClose } : {});
  return (
    <aside className={open ? 'pane open' : 'pane'} aria-label={t('inbox.preview')}>
      {summary.isError && <FailureNote error={summary.error} />}
      {summary.isFetching && summary.data === undefined && <Bones />}
      {summary.data !== undefined && <Summary summary={summary.data} />}
    </aside>
  );
}

function Summary({ summary: { head, time, tasks, papers } }: { readonly summary: DossierSummary }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const { words, state } = useDue({
    dueAt: head.dueAt,
    minutes: time.minutesLeft ?? 0,
    minutesPerDay: time.minutesPerDay,
    paused: time.paused,
    punctuality: time.punctuality,
  });
  const open = tasks.find(({ state }) => state === 'open' || state === 'signing');
  const checked = papers.filter(({ verdict }) => verdict !== 'unchecked').length;
  return (
    <>
      <p className="dim">{head.code}</p>
      <p className="name">{say(head.procedureName)}</p>
      <p className="dim">
        {CHANNEL_WORDS[head.channel as ChannelWord][language]}, {moments.day(head.submittedAt)}
      </p>
      <p className={state === 'late' ? 'lead mt-3 is-late' : 'lead mt-3'}>{words}</p>
      {head.dueAt !== null && <p className="dim">{t('inbox.promised', { when: moments.long(head.dueAt) })}</p>}
      {open !== undefined && (
        <>
          <p className="dim">
            {t('inbox.usedOf', {
              used: hoursAndMinutes(open.consumedMinutes, language),
              budget: hoursAndMinutes(open.budgetMinutes, language),
            })}
          </p>
          <Meter used={open.consumedMinutes} of={open.budgetMinutes} />
        </>
      )}
      <hr className="hr" />
      <h2 className="h4">{t('inbox.steps')}</h2>
      <StepList tasks={tasks} />
      <hr className="hr" />
      <h2 className="h4">{t('inbox.papers', { done: checked, all: papers.length })}</h2>
      <ul className="papers">
        {papers.map((paper) => (
          <li key={paper.code} className={paper.verdict === 'accepted' || paper.verdict === 'reused' ? 'ok' : ''}>
            <Icon name={paper.verdict === 'unchecked' ? 'page' : 'tick'} size={18} />
            <span>{say(paper.name)}</span>
            {paper.verdict === 'unchecked' && <span className="tag soon">{t('inbox.unchecked')}</span>}
          </li>
        ))}
      </ul>
      <hr className="hr" />
      <Link className="btn w" to={`/dossiers/${head.id}`}>
        {t('inbox.openDossier')}
        <kbd>Enter</kbd>
      </Link>
    </>
  );
}
