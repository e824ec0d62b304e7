import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, DeadlineView, DossierView, LedgerEntry, List, Message, PinnedProcedure, PrintedSlip } from '../../api/views.js';

const at = (id: string): { params: { path: { id: string } } } => ({ params: { path: { id } } });

export function useDossier(id: string) {
  return useQuery({ queryKey: ['dossier', id], queryFn: () => answer<DossierView>(api.GET('/api/v1/dossiers/{id}', at(id))) });
}

/** What the dossier is pinned to never changes. */
export function usePinned(id: string) {
  return useQuery({
    queryKey: ['pinned', id],
    queryFn: () => answer<PinnedProcedure>(api.GET('/api/v1/dossiers/{id}/procedure', at(id))),
    staleTime: Infinity,
  });
}

export function useLedger(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'ledger'],
    queryFn: async () => (await answer<List<LedgerEntry>>(api.GET('/api/v1/dossiers/{id}/ledger', at(id)))).items,
  });
}

export function useDeadline(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'deadline'],
    queryFn: () => answer<DeadlineView>(api.GET('/api/v1/dossiers/{id}/deadline', at(id))),
  });
}

export function useMessages(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'messages'],
    queryFn: async () => (await answer<List<Message>>(api.GET('/api/v1/dossiers/{id}/messages', at(id)))).items,
  });
}

export function useSlips(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'slips'],
    queryFn: async () => (await answer<List<PrintedSlip>>(api.GET('/api/v1/dossiers/{id}/slips', at(id)))).items,
  });
}

/** After a deed: the dossier and every list it may have left or entered. */
export function useRefresh(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['dossier', id] });
    for (const list of ['inbox', 'intake', 'ready', 'approvals', 'summary']) void queries.invalidateQueries({ queryKey: [list] });
  };
}

export type Drafted = Answer<'DraftedResult'>;

/** What was written into the draft, once: what is typed afterwards is not replaced. */
export function useDrafted(id: string, exists: boolean) {
  return useQuery({
    queryKey: ['drafted', id],
    enabled: exists,
    queryFn: () => answer<Drafted>(api.GET('/api/v1/dossiers/{id}/result-draft', at(id))),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** @param version of the dossier, so that a new draft is drawn anew */
export const draftPreviewAddress = (dossierId: string, version: number): string =>
  `/api/v1/dossiers/${dossierId}/result-draft/preview?version=${version}`;
export const previewAddress = (dossierId: string, documentId: string): string =>
  `/api/v1/dossiers/${dossierId}/documents/${documentId}/preview`;
export const downloadAddress = (dossierId: string, documentId: string): string => `/api/v1/dossiers/${dossierId}/documents/${documentId}`;
