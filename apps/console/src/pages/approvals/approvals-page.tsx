import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, undeclared } from '../../api/client.js';
import type { List, WaitingApproval } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { Confirm } from '../../ui/dialog.js';
import { Empty } from '../../ui/empty.js';
import { FailureNote, FailurePage } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { TakeBack } from '../../ui/take-back.js';
import { useToast } from '../../ui/toast.js';
import { useTitle } from '../../ui/use-title.js';
import { previewAddress } from '../dossier/dossier-queries.js';

const KINDS = ['refuse_intake', 'second_supplement', 'correction'] as const;

/** Proposals of colleagues that wait for me as the second person; my own are shown and cannot be decided. */
export function ApprovalsPage(): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  const { id: me } = useSession();
  const [deciding, setDeciding] = useState<{ approval: WaitingApproval; approved: boolean } | null>(null);
  useTitle(t('approvals.title'));
  const list = useQuery({
    queryKey: ['approvals'],
    queryFn: () => answer<List<WaitingApproval>>(api.GET('/api/v1/approvals')),
    refetchInterval: 60_000,
  });
  const kindOf = (kind: string): string => t(`approvals.${KINDS.find((one) => one === kind) ?? 'other'}`);
  return (
    <main id="main" className="list-page">
      <div className="head tall">
        <h1>{t('approvals.title')}</h1>
      </div>
      {list.isPending && <Bones />}
      {list.isError && <FailurePage error={list.error} again={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <Empty title={t('approvals.empty')} hint={t('approvals.emptyHint')} />}
      {list.data !== undefined && list.data.items.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('approvals.caption')}>
          <table className="grid">
            <caption className="vh">{t('approvals.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('approvals.when')}</th>
                <th scope="col">{t('approvals.kind')}</th>
                <th scope="col">{t('approvals.proposer')}</th>
                <th scope="col">{t('approvals.dossier')}</th>
                <th scope="col">
                  <span className="vh">{t('approvals.approve')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.data.items.map((approval) => (
                <tr key={approval.id}>
                  <td>{moments.short(approval.proposedAt)}</td>
                  <td>
                    <b>{kindOf(approval.kind)}</b>
                    {approval.kind === 'correction' && <Correction approval={approval} />}
                  </td>
                  <td>{approval.proposer}</td>
                  <td>
                    {KINDS.some((one) => one === approval.kind) && (
                      <Link className="row-link" to={`/dossiers/${approval.subject}`}>
                        {t('approvals.open')}
                      </Link>
                    )}
                  </td>
                  <td className="r">
                    {approval.proposerId === me ? (
                      <>
                        <span className="dim">{t('approvals.own')}</span>{' '}
                        <TakeBack
                          call={() => answer(api.POST('/api/v1/approvals/{id}/withdrawal', { params: { path: { id: approval.id } } }))}
                        />
                      </>
                    ) : (
                      <span className="btns end">
                        <button type="button" className="btn o" onClick={() => setDeciding({ approval, approved: false })}>
                          {t('approvals.reject')}
                        </button>
                        <button type="button" className="btn o" onClick={() => setDeciding({ approval, approved: true })}>
                          {t('approvals.approve')}
                        </button>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {deciding !== null && <Decision {...deciding} kind={kindOf(deciding.approval.kind)} onClose={() => setDeciding(null)} />}
    </main>
  );
}

/** Which line, what it should say, and the paper that proves it. */
function Correction({ approval }: { readonly approval: WaitingApproval }): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  const { corrects, kind, now, document } = approval.payload;
  return (
    <span className="dim block">
      {t(kind === 'due' ? 'correct.approvalDue' : 'correct.approvalMoment', {
        line: Number(corrects),
        when: typeof now === 'string' ? moments.short(now) : '–',
      })}
      {typeof document === 'string' && (
        <>
          {'. '}
          <a href={previewAddress(approval.subject, document)} target="_blank" rel="noopener">
            {t('correct.paperOpen')}
          </a>
        </>
      )}
    </span>
  );
}

function Decision({
  approval,
  approved,
  kind,
  onClose,
}: {
  readonly approval: WaitingApproval;
  readonly approved: boolean;
  readonly kind: string;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/approvals/{id}/decision', { params: { path: { id: approval.id } }, body: undeclared({ approved }) })),
    onSuccess: async () => {
      toast.say(t(approved ? 'approvals.approved' : 'approvals.rejected'));
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Confirm
      title={t(approved ? 'approvals.approveTitle' : 'approvals.rejectTitle')}
      text={t(!approved ? 'approvals.rejectText' : approval.kind === 'correction' ? 'approvals.correctionText' : 'approvals.approveText')}
      deed={t(approved ? 'approvals.approve' : 'approvals.reject')}
      busy={decide.isPending}
      onClose={onClose}
      onConfirm={() => decide.mutate()}
    >
      <p className="mt-2">
        <b>{kind}</b>, {approval.proposer}
      </p>
      {decide.isError && <FailureNote error={decide.error} />}
    </Confirm>
  );
}
