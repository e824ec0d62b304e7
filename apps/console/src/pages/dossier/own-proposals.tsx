import { Icon } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { List, WaitingApproval } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { useMoments } from '../../ui/moments.js';
import { TakeBack } from '../../ui/take-back.js';

const KINDS = ['refuse_intake', 'second_supplement', 'correction'] as const;

/** What I proposed about this dossier and nobody has decided yet, with the way to take it back. */
export function OwnProposals({ dossierId }: { readonly dossierId: string }): ReactElement | null {
  const { t } = useWords();
  const moments = useMoments();
  const own = useQuery({
    queryKey: ['dossier', dossierId, 'own-proposals'],
    queryFn: async () =>
      (await answer<List<WaitingApproval>>(api.GET('/api/v1/dossiers/{id}/own-proposals', { params: { path: { id: dossierId } } }))).items,
  });
  if (own.data === undefined || own.data.length === 0) return null;
  return (
    <ul className="bare-list mt-2">
      {own.data.map(({ id, kind, proposedAt }) => (
        <li key={id} className="note soon">
          <Icon name="info" size={20} />
          <div>
            <p>
              <b>{t(`approvals.${KINDS.find((one) => one === kind) ?? 'other'}`)}</b>
            </p>
            <p>{t('takeBack.waits', { when: moments.short(proposedAt) })}</p>
            <p className="mt-2">
              <TakeBack call={() => answer(api.POST('/api/v1/approvals/{id}/withdrawal', { params: { path: { id } } }))} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
