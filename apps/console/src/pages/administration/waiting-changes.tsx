import { useMutation, type UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { TakeBack } from '../../ui/take-back.js';
import { useToast } from '../../ui/toast.js';
import { usePeopleRefresh, type WaitingPersonChange } from './people-queries.js';

/** What one administrator proposed and another has to confirm. */
export function WaitingChanges({ waiting }: { readonly waiting: UseQueryResult<readonly WaitingPersonChange[]> }): ReactElement {
  const { t } = useWords();
  return (
    <>
      <hr className="hr" />
      <h2>{t('people.waiting')}</h2>
      {waiting.isError && <FailureNote error={waiting.error} />}
      {waiting.data?.length === 0 && <p className="dim">{t('people.waitingNone')}</p>}
      {waiting.data?.map((change) => (
        <Waiting key={change.id} change={change} />
      ))}
    </>
  );
}

function Waiting({ change }: { readonly change: WaitingPersonChange }): ReactElement {
  const { t, say } = useWords();
  const { id: me } = useSession();
  const moments = useMoments();
  const toast = useToast();
  const refresh = usePeopleRefresh();
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      answer(api.POST('/api/v1/people/proposals/{id}/decision', { params: { path: { id: change.id } }, body: { approved } })),
    onSuccess: (_, approved) => toast.say(t(approved ? 'people.approved' : 'people.rejected')),
    onSettled: refresh,
  });
  const own = change.proposerId === me;
  const about = change.accountId === me || change.substituteId === me;
  const deed = t(`people.does.${change.do as 'give_role'}`, {
    role: change.role === null ? '' : t(`role.${change.role as 'clerk'}`),
    unit: say(change.unitName),
    substitute: change.substituteName ?? '',
  });
  return (
    <div className="signoff waiting-change">
      <span />
      <div>
        <p>
          <Link to={`?person=${change.accountId}`}>
            <b>{change.fullName}</b>
          </Link>
          : {deed}
          {change.from !== null && `, ${t('people.from').toLowerCase()} ${change.from.split('-').reverse().join('/')}`}
          {change.to !== null && `, ${t('people.to').toLowerCase()} ${change.to.split('-').reverse().join('/')}`}
        </p>
        <p className="dim">
          {t('people.proposedBy', { who: change.proposer, when: moments.short(change.proposedAt) })}
          {change.basis !== null && `. ${t('people.basis')}: ${change.basis}`}
        </p>
        {decide.isError && <FailureNote error={decide.error} />}
        {own || about ? (
          <>
            <p className="dim">{t(own ? 'people.own' : 'people.aboutYou')}</p>
            {own && (
              <TakeBack
                call={() => answer(api.POST('/api/v1/people/proposals/{id}/withdrawal', { params: { path: { id: change.id } } }))}
              />
            )}
          </>
        ) : (
          <span className="btns">
            <button type="button" className="btn" aria-disabled={decide.isPending} onClick={() => !decide.isPending && decide.mutate(true)}>
              {t('people.approve')}
            </button>
            <button type="button" className="btn o" onClick={() => !decide.isPending && decide.mutate(false)}>
              {t('people.reject')}
            </button>
          </span>
        )}
      </div>
    </div>
  );
}
