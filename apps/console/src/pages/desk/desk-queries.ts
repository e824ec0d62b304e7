import type { FormDefinition } from '@app/forms';
import { useQuery } from '@tanstack/react-query';
import { answer, api, undeclared } from '../../api/client.js';
import type { List, LocalName } from '../../api/views.js';

export interface ProcedureHit {
  readonly code: string;
  readonly name: LocalName;
  readonly submittable: boolean;
}
export interface Sheet {
  readonly code: string;
  readonly name: LocalName;
  readonly cases: readonly { readonly code: string; readonly name: LocalName }[];
  readonly channels: readonly { readonly caseCode: string; readonly kind: string }[];
  readonly components: readonly {
    readonly code: string;
    readonly name: LocalName;
    readonly kind: string;
    readonly originals: number;
    readonly copies: number;
  }[];
  readonly form: FormDefinition | null;
  readonly hasFlow: boolean;
}
export interface Quote {
  readonly dueAt: string | null;
  readonly fees: readonly { readonly code: string; readonly name: LocalName; readonly amount: number | null; readonly collect: string }[];
  readonly total: number | null;
  readonly required: readonly string[];
}
export interface QuoteQuestion {
  readonly caseCode: string;
  readonly channel: 'desk' | 'postal';
  readonly deskUnit: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

export function useProcedures(q: string) {
  return useQuery({
    queryKey: ['procedures', q],
    queryFn: async () =>
      (
        await answer<List<ProcedureHit>>(
          api.GET('/api/v1/procedures', { params: { query: undeclared({ limit: 30, ...(q === '' ? {} : { q }) }) } }),
        )
      ).items,
    placeholderData: (last) => last,
  });
}

export function useSheet(code: string | null) {
  return useQuery({
    queryKey: ['sheet', code],
    queryFn: () => answer<Sheet>(api.GET('/api/v1/procedures/{code}', { params: { path: { code: code ?? '' } } })),
    enabled: code !== null,
    staleTime: 600_000,
  });
}

export function useQuote(code: string | null, question: QuoteQuestion | null) {
  return useQuery({
    queryKey: ['quote', code, question],
    queryFn: () =>
      answer<Quote>(
        api.POST('/api/v1/procedures/{code}/quote', { params: { path: { code: code ?? '' } }, body: undeclared(question ?? {}) }),
      ),
    enabled: code !== null && question !== null,
    placeholderData: (last) => last,
    retry: false,
  });
}
