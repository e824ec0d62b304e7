import { dayInWords } from '@app/ui';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote, FailurePage } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { TakeBack } from '../../ui/take-back.js';
import { useToast } from '../../ui/toast.js';
import { useTitle } from '../../ui/use-title.js';
import { useCatalogueRefresh, useComparison, useHistory, useWaitingPublications, type WaitingPublication } from './catalogue-queries.js';
import { ComparisonTable } from './comparison-table.js';

/** The second person: every proposed version with everything it changes, then published unchanged or sent back. */
export function ReviewPage(): ReactElement {
  const { t, say } = useWords();
  const [params] = useSearchParams();
  const waiting = useWaitingPublications(true);
  useTitle(t('catalogue.reviewTitle'));
  const at = waiting.data?.find(({ id }) => id === params.get('at')) ?? waiting.data?.[0];
  return (
    <main id="main" className="admin wide">
      <section aria-labelledby="review-title">
        <h1 id="review-title">{t('catalogue.reviewTitle')}</h1>
        <p className="links-col">
          <Link to="/procedures">{t('catalogue.title')}</Link>
        </p>
        {waiting.isError && <FailurePage error={waiting.error} again={() => void waiting.refetch()} />}
        {waiting.isPending && <Bones rows={3} />}
        <ul className="tree">
          {waiting.data?.map((one) => (
            <li key={one.id} className="d1">
              <Link to={`?at=${one.id}`} aria-current={one === at ? 'true' : undefined}>
                <span>
                  {say(one.name)}
                  <span className="dim block">
                    {one.code}, {t('catalogue.version', { number: one.number })}, {one.proposer}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-live="polite">
        {waiting.data?.length === 0 && <Empty title={t('catalogue.reviewEmpty')} hint={t('catalogue.reviewHint')} />}
        {at !== undefined && <Waiting key={at.id} waiting={at} />}
      </section>
    </main>
  );
}

function Waiting({ waiting }: { readonly waiting: WaitingPublication }): ReactElement {
  const { t, say, language } = useWords();
  const moments = useMoments();
  const toast = useToast();
  const { may } = useSession();
  const refresh = useCatalogueRefresh();
  const history = useHistory(waiting.code);
  const comparison = useComparison(waiting.versionId, null);
  const note = history.data?.versions.find(({ id }) => id === waiting.versionId)?.note ?? null;
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      answer(api.POST('/api/v1/catalogue/publications/{id}/decision', { params: { path: { id: waiting.id } }, body: { approved } })),
    onSuccess: (_, approved) => toast.say(t(approved ? 'catalogue.published' : 'catalogue.returned')),
    onSettled: refresh,
  });
  const busy = decide.isPending;
  return (
    <>
      <h2>
        {say(waiting.name)}{' '}
        <span className="dim">
          {waiting.code}, {t('catalogue.version', { number: waiting.number })}
        </span>
      </h2>
      <p className="dim">{t('catalogue.proposedBy', { who: waiting.proposer, when: moments.short(waiting.proposedAt) })}</p>
      {note !== null && <p className="mt-2">{note}</p>}
      <p className="mt-2">
        <Link to={`/procedures?code=${waiting.code}&version=${waiting.versionId}&tab=findings`}>{t('catalogue.tab.findings')}</Link>
      </p>
      {comparison.isPending && <Bones />}
      {comparison.isError && <p className="dim mt-3">{t('catalogue.noneBefore')}</p>}
      {comparison.data !== undefined && <ComparisonTable comparison={comparison.data} />}
      <p className="note act plain mt-4">{t('catalogue.keeps')}</p>
      {decide.isError && <FailureNote error={decide.error} />}
      {waiting.own ? (
        <>
          <p className="dim mt-3">{t('catalogue.own')}</p>
          {may('catalogue.edit') && (
            <p className="mt-2">
              <TakeBack
                call={() => answer(api.POST('/api/v1/catalogue/publications/{id}/withdrawal', { params: { path: { id: waiting.id } } }))}
              />
            </p>
          )}
        </>
      ) : (
        <div className="btns end mt-3">
          <button type="button" className="btn o" aria-disabled={busy} onClick={() => !busy && decide.mutate(false)}>
            {t('catalogue.sendBack')}
          </button>
          <button type="button" className="btn" aria-disabled={busy} onClick={() => !busy && decide.mutate(true)}>
            {t('catalogue.publish', { day: dayInWords(waiting.effectiveFrom, language) })}
          </button>
        </div>
      )}
    </>
  );
}
