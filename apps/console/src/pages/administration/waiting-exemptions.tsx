import { dayNumbers } from '@app/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { TakeBack } from '../../ui/take-back.js';
import { useToast } from '../../ui/toast.js';
import { Pair, type Duties } from './duty-pair.js';

interface Props {
  readonly waiting: Duties['waiting'];
  readonly address: (documentId: string) => string;
}

/** What one administrator proposed and another has to allow, with reason and decision. */
export function WaitingExemptions({ waiting, address }: Props): ReactElement | null {
  const { t } = useWords();
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-exemptions">
      <h2 id="waiting-exemptions" className="mt-4">
        {t('people.waiting')}
      </h2>
      {waiting.map((one) => (
        <Waiting key={one.id} one={one} address={address} />
      ))}
    </section>
  );
}

function Waiting({ one, address }: { readonly one: Props['waiting'][number]; readonly address: Props['address'] }): ReactElement {
  const { t, say } = useWords();
  const moments = useMoments();
  const toast = useToast();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      answer(api.POST('/api/v1/duties/proposals/{id}/decision', { params: { path: { id: one.id } }, body: { approved } })),
    onSuccess: (_, approved) => toast.say(t(approved ? 'duties.allowed' : 'people.rejected')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['duties'] }),
  });
  return (
    <div className="waiting-exemption mt-2">
      <p>
        <b>{say(one.agencyName)}</b>: <Pair role={one.role} otherRole={one.otherRole} />, {t('people.from').toLowerCase()}{' '}
        {dayNumbers(one.from)}
        {one.to !== null && `, ${t('people.to').toLowerCase()} ${dayNumbers(one.to)}`}
      </p>
      <p>
        {one.reason}{' '}
        <a href={address(one.documentId)} target="_blank" rel="noopener">
          {t('duties.decision')}
        </a>
      </p>
      <p className="dim">{t('people.proposedBy', { who: one.proposer, when: moments.short(one.proposedAt) })}</p>
      {decide.isError && <FailureNote error={decide.error} />}
      {one.own ? (
        <p className="mt-2">
          <TakeBack call={() => answer(api.POST('/api/v1/duties/proposals/{id}/withdrawal', { params: { path: { id: one.id } } }))} />
        </p>
      ) : (
        <span className="btns mt-2">
          <button type="button" className="btn" aria-disabled={decide.isPending} onClick={() => !decide.isPending && decide.mutate(true)}>
            {t('duties.allow')}
          </button>
          <button type="button" className="btn o" onClick={() => !decide.isPending && decide.mutate(false)}>
            {t('people.reject')}
          </button>
        </span>
      )}
    </div>
  );
}
