import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, List } from '../../api/views.js';
import type { Bucket, Figures } from './supervise-queries.js';

export type ReportExport = Answer<'ReportExport'>;
export const EXPORT_FORMATS = ['xlsx', 'csv', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file is asked of: the report, or the dossiers that one of its figures counted. */
export type Exported =
  | { readonly kind: 'report'; readonly figures: Figures }
  | { readonly kind: 'dossiers'; readonly figures: Figures; readonly bucket: Bucket; readonly key: string | null };

const LOOK_EVERY_MS = 2_000;
export const isUnderWay = ({ state }: Pick<ReportExport, 'state'>): boolean => state === 'queued' || state === 'running';

export const useExports = () =>
  useQuery({
    queryKey: ['exports'],
    queryFn: async () => (await answer<List<ReportExport>>(api.GET('/api/v1/statistics/exports'))).items,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? LOOK_EVERY_MS : false),
  });

export const exportFile = (id: string): string => `/api/v1/statistics/exports/${id}/file`;

/** The question of an export, as both ways of writing it take it. */
export function exportQuery(exported: Exported): Record<string, string> {
  const { from, to, by, asOf } = exported.figures;
  return {
    from,
    to,
    by,
    ...(asOf === null ? {} : { asOf }),
    ...(exported.kind === 'report' ? {} : { bucket: exported.bucket, ...(exported.key === null ? {} : { key: exported.key }) }),
  };
}

/** The file at once, which the API refuses where it would be too long. */
export function exportAtOnce(exported: Exported, format: ExportFormat): string {
  return `/api/v1/statistics/${exported.kind}/export?${new URLSearchParams({ ...exportQuery(exported), format }).toString()}`;
}

export const askExport = (exported: Exported, format: ExportFormat, key: string): Promise<ReportExport> =>
  answer<ReportExport>(
    api.POST('/api/v1/statistics/exports', {
      params: { header: { 'Idempotency-Key': key } },
      body: { ...exportQuery(exported), kind: exported.kind, format } as Answer<'ExportBody'>,
    }),
  );
