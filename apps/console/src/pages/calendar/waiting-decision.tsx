import { dayInWords, Icon } from '@app/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { TakeBack } from '../../ui/take-back.js';
import { useToast } from '../../ui/toast.js';
import { useWaitingPreview, type CalendarChange, type CalendarDecision, type CalendarPreview } from './calendar-queries.js';
import { ChangePreview } from './change-preview.js';
import { useDayWords } from './day-words.js';

/** The second person: reads the decision and what it moves now, then confirms or sends back. Who entered it sees the same without the buttons. */
export function WaitingDecision({ change }: { readonly change: CalendarChange }): ReactElement {
  const { t, say, language } = useWords();
  const words = useDayWords();
  const waits = change.state === 'proposed';
  const preview = useWaitingPreview(change.id, waits);
  const decision = change.decision as CalendarDecision;
  return (
    <main id="main" className="admin">
      <section aria-labelledby="step-1">
        <div className="stepno">
          <span className="n">1</span>
          <h1 id="step-1">{t('calendar.step1')}</h1>
        </div>
        <dl className="stack-kv">
          <dt>{t('calendar.number')}</dt>
          <dd>{decision.decision}</dd>
          <dt>{t('calendar.reason')}</dt>
          <dd>{decision.reason}</dd>
          {decision.days.map((day, index) => (
            <div key={index}>
              <dt>{dayInWords(day.day, language)}</dt>
              <dd>
                {words(day)}, {day.unitCode ?? t('calendar.everywhere')}. {say(day.name)}
              </dd>
            </div>
          ))}
        </dl>
        <p className="dim mt-3">{t('calendar.lockedHint')}</p>
        <p className="mt-3">
          <Link to="/calendar">{t('calendar.back')}</Link>
        </p>
      </section>
      <section aria-labelledby="step-2">
        <div className="stepno">
          <span className="n">2</span>
          <h2 id="step-2">{t('calendar.step2')}</h2>
          <span className="grow" />
          {preview.data !== undefined && <span className="dim">{t('calendar.open', { count: preview.data.open })}</span>}
        </div>
        {preview.isError && <FailureNote error={preview.error} />}
        {waits && preview.isPending && <Bones />}
        {preview.data !== undefined && <ChangePreview decision={decision} preview={preview.data} />}
      </section>
      <SecondPerson change={change} preview={preview.data ?? null} />
    </main>
  );
}

function SecondPerson({ change, preview }: { readonly change: CalendarChange; readonly preview: CalendarPreview | null }): ReactElement {
  const { t } = useWords();
  const { id, fullName } = useSession();
  const moments = useMoments();
  const toast = useToast();
  const queries = useQueryClient();
  const waits = change.state === 'proposed';
  const own = change.proposerId === id;
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      answer<{ moved: number }>(
        api.POST('/api/v1/calendar/changes/{id}/decision', { params: { path: { id: change.id } }, body: { approved } }),
      ),
    onSuccess: ({ moved }, approved) => toast.say(approved ? t('calendar.confirmed', { count: moved }) : t('calendar.returned')),
    onSettled: () =>
      Promise.all(['calendar-changes', 'calendar', 'calendar-preview'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <section className="pane" aria-labelledby="step-3">
      <div className="stepno">
        <span className={waits ? 'n on' : 'n'}>3</span>
        <h2 id="step-3">{t('calendar.step3')}</h2>
      </div>
      <div className="signoff">
        <Icon name="tick-ring" size={20} />
        <p>
          <b>{change.proposer}</b>
          <span className="dim block">{t('calendar.enteredBy', { when: moments.short(change.proposedAt) })}</span>
        </p>
      </div>
      <div className="signoff">
        <Icon name={waits ? 'ring' : 'tick-ring'} size={20} />
        <p>
          <b>{waits ? (own ? t('calendar.anyOther') : fullName) : (change.decider ?? '–')}</b>
          <span className="dim block">
            {waits
              ? t(own ? 'calendar.waits' : 'calendar.youWait')
              : `${t(`calendar.state.${change.state as 'approved'}`)}${change.decidedAt === null ? '' : `, ${t('calendar.decidedAt', { when: moments.short(change.decidedAt) })}`}`}
          </span>
        </p>
      </div>
      {waits && preview !== null && <OnConfirm preview={preview} />}
      <span className="grow" />
      {decide.isError && <FailureNote error={decide.error} />}
      {waits && own && (
        <>
          <p className="note plain">{t('calendar.own')}</p>
          <p className="mt-2">
            <TakeBack call={() => answer(api.POST('/api/v1/calendar/changes/{id}/withdrawal', { params: { path: { id: change.id } } }))} />
          </p>
        </>
      )}
      {waits && !own && preview !== null && (
        <div className="btns col">
          <button
            type="button"
            className="btn big w"
            aria-disabled={decide.isPending}
            onClick={() => !decide.isPending && decide.mutate(true)}
          >
            {t('calendar.confirm', { count: preview.moved })}
          </button>
          <button type="button" className="btn o w" onClick={() => !decide.isPending && decide.mutate(false)}>
            {t('calendar.sendBack')}
          </button>
        </div>
      )}
    </section>
  );
}

function OnConfirm({ preview }: { readonly preview: CalendarPreview }): ReactElement {
  const { t } = useWords();
  return (
    <>
      <hr className="hr" />
      <h3>{t('calendar.onConfirm')}</h3>
      <ul className="deeds">
        <li>
          <Icon name="link" size={18} />
          {t('calendar.rows', { count: preview.moved })}
        </li>
        <li>
          <Icon name="info" size={18} />
          {t('calendar.told', { count: preview.told })}
        </li>
        <li>
          <Icon name="calendar" size={18} />
          {t('calendar.revisionNext', { next: preview.revision + 1, now: preview.revision })}
        </li>
      </ul>
      {preview.unchanged.overdue > 0 && <p className="note plain mt-3">{t('calendar.late', { count: preview.unchanged.overdue })}</p>}
    </>
  );
}
