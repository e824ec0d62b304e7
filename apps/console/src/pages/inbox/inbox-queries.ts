import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, api, undeclared } from '../../api/client.js';
import type { DossierSummary, InboxItem, InboxState, Page } from '../../api/views.js';

export interface InboxQuestion {
  readonly unitId: string | null;
  readonly state: InboxState | null;
  readonly assignee: 'me' | 'nobody' | 'anyone';
  readonly procedureCode: string | null;
  /** As in the address; null is the usual order. */
  readonly sort: string | null;
  readonly language: 'vi' | 'en';
}

const PAGE = 100;

export function useInbox(question: InboxQuestion) {
  return useInfiniteQuery({
    queryKey: ['inbox', question],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answer<Page<InboxItem>>(
        api.GET('/api/v1/inbox', {
          params: {
            query: undeclared({
              limit: PAGE,
              assignee: question.assignee,
              ...(question.unitId === null ? {} : { unitId: question.unitId }),
              ...(question.state === null ? {} : { state: question.state }),
              ...(question.procedureCode === null ? {} : { procedureCode: question.procedureCode }),
              ...(question.sort === null ? {} : { sort: question.sort, language: question.language }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            }),
          },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
    // Another order of the same rows is no reason to show none.
    placeholderData: (last) => last,
    refetchInterval: 60_000,
  });
}

export function useInboxCounts(question: Pick<InboxQuestion, 'unitId' | 'assignee'>) {
  return useQuery({
    queryKey: ['inbox', 'counts', question],
    queryFn: () =>
      answer<Record<InboxState, number>>(
        api.GET('/api/v1/inbox/counts', {
          params: { query: undeclared({ assignee: question.assignee, ...(question.unitId === null ? {} : { unitId: question.unitId }) }) },
        }),
      ),
    refetchInterval: 60_000,
  });
}

export function useSummary(dossierId: string | null) {
  return useQuery({
    queryKey: ['summary', dossierId],
    queryFn: () => answer<DossierSummary>(api.GET('/api/v1/dossiers/{id}/summary', { params: { path: { id: dossierId ?? '' } } })),
    enabled: dossierId !== null,
  });
}
