import type { FormDefinition } from '@app/forms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, undeclared } from '../../api/client.js';
import type { operations } from '../../api/officer-api.generated.js';
import type { Answer, List, Page } from '../../api/views.js';

type Answered<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type ProcedureItem = Answer<'ProcedureItem'>;
export type ProcedureHistory = Answer<'ProcedureHistory'>;
export type VersionItem = Answer<'VersionItem'>;
export type WaitingPublication = Answer<'WaitingPublication'>;
export type Finding = Answer<'ExplainedFinding'>;
export type Comparison = Answered<'CatalogueController_comparison'>;
export type VersionFiles = Omit<Answered<'CatalogueController_version'>, 'form'> & { readonly form: FormDefinition | null };

/** The parts of a procedure folder, as a file holds them. */
export type Pack = Pick<Answer<'PackBody'>, 'procedure' | 'form' | 'flow' | 'template'>;

export interface ListFilter {
  readonly q: string;
  readonly status: string | null;
}

export function useCatalogue({ q, status }: ListFilter) {
  return useQuery({
    queryKey: ['catalogue', q, status],
    queryFn: async () =>
      (
        await answer<Page<ProcedureItem>>(
          api.GET('/api/v1/catalogue/procedures', {
            params: { query: undeclared({ limit: 200, ...(q === '' ? {} : { q }), ...(status === null ? {} : { status }) }) },
          }),
        )
      ).items,
  });
}

export const useHistory = (code: string) =>
  useQuery({
    queryKey: ['catalogue-history', code],
    queryFn: () => answer<ProcedureHistory>(api.GET('/api/v1/catalogue/procedures/{code}', { params: { path: { code } } })),
  });

export const useVersion = (id: string | null) =>
  useQuery({
    queryKey: ['catalogue-version', id],
    enabled: id !== null,
    queryFn: () => answer<VersionFiles>(api.GET('/api/v1/catalogue/versions/{id}', { params: { path: { id: id ?? '' } } })),
  });

/** @param before the version compared with; null = the one in force */
export const useComparison = (id: string, before: string | null) =>
  useQuery({
    queryKey: ['catalogue-comparison', id, before],
    retry: false,
    queryFn: () =>
      answer<Comparison>(
        api.GET('/api/v1/catalogue/versions/{id}/comparison', {
          params: { path: { id }, query: before === null ? {} : { with: before } },
        }),
      ),
  });

export const useWaitingPublications = (may: boolean) =>
  useQuery({
    queryKey: ['catalogue-publications'],
    enabled: may,
    queryFn: async () => (await answer<List<WaitingPublication>>(api.GET('/api/v1/catalogue/publications'))).items,
  });

/** After a deed in the catalogue everything that shows it is read again. */
export function useCatalogueRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('catalogue') });
}
