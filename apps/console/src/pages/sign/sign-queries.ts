import { useQueries, useQuery } from '@tanstack/react-query';
import { answer, api, undeclared } from '../../api/client.js';
import type { DossierSummary, InboxItem, Page, TaskAction, TaskView } from '../../api/views.js';

const ROLES = ['signer', 'clerk', 'certifier'] as const;

export interface ToSign {
  readonly item: InboxItem;
  readonly task: TaskView;
  /** The action that signs or seals. */
  readonly action: TaskAction;
}

/** Tasks of mine that ask for a signature or the seal. A look does not mark them as opened by their addressee. */
export function useToSign(unitId: string | null): {
  readonly pending: boolean;
  readonly error: unknown;
  readonly items: readonly ToSign[];
} {
  const lists = useQuery({
    queryKey: ['inbox', 'sign', unitId],
    queryFn: () =>
      Promise.all(
        ROLES.map((role) =>
          answer<Page<InboxItem>>(
            api.GET('/api/v1/inbox', { params: { query: undeclared({ role, limit: 50, ...(unitId === null ? {} : { unitId }) }) } }),
          ),
        ),
      ),
    refetchInterval: 15_000,
  });
  const items = lists.data?.flatMap((page) => page.items) ?? [];
  const summaries = useQueries({
    queries: items.map((item) => ({
      queryKey: ['summary', item.dossierId, item.taskVersion],
      queryFn: () => answer<DossierSummary>(api.GET('/api/v1/dossiers/{id}/summary', { params: { path: { id: item.dossierId } } })),
      staleTime: Infinity,
    })),
  });
  return {
    pending: lists.isPending || summaries.some(({ isPending }) => isPending),
    error: lists.error ?? summaries.find(({ error }) => error !== null)?.error ?? null,
    items: items.flatMap((item, index) => {
      const task = summaries[index]?.data?.tasks.find(({ id }) => id === item.taskId);
      const action = task?.actions.find(({ sign }) => sign !== null);
      return task === undefined || action === undefined || item.taskState === 'signing' ? [] : [{ item, task, action }];
    }),
  };
}
