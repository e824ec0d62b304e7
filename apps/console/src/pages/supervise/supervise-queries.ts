import { useQuery } from '@tanstack/react-query';
import { answer, api, undeclared } from '../../api/client.js';
import type { LocalName, Page } from '../../api/views.js';

export const BUCKETS = [
  'total',
  'receivedOnline',
  'receivedDirect',
  'carriedOver',
  'resolved',
  'early',
  'onTime',
  'late',
  'inProgress',
  'inTime',
  'overdue',
] as const;
export type Bucket = (typeof BUCKETS)[number];
export const GROUPINGS = ['unit', 'field', 'procedure', 'channel', 'total'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FiguresRow {
  readonly key: string | null;
  readonly name: LocalName | null;
  readonly columns: Readonly<Record<Bucket, number>>;
  readonly onTimePercent: number | null;
  readonly original: { readonly early: number; readonly onTime: number; readonly late: number; readonly onTimePercent: number | null };
  readonly indicator766: { readonly onTime: number; readonly total: number; readonly percent: number | null };
}
export interface Report {
  readonly rows: readonly FiguresRow[];
  readonly total: FiguresRow;
}
export interface OpenDossier {
  readonly id: string;
  readonly code: string | null;
  readonly procedureName: LocalName;
  readonly dueAt: string;
  readonly holderUnitName: LocalName;
  readonly stepTitle: LocalName | null;
  readonly stepDueAt: string | null;
}
export interface CountedDossier {
  readonly id: string;
  readonly code: string | null;
  readonly procedureName?: LocalName;
  readonly dueAt: string | null;
  readonly endedAt?: string | null;
  readonly standing?: string;
}
interface Counted {
  readonly origin: 'online' | 'direct' | 'carried';
  readonly standing: 'early' | 'on_time' | 'late' | 'in_time' | 'overdue';
}
export interface ChangedDossier {
  readonly id: string;
  readonly code: string | null;
  readonly before: Counted | null;
  readonly after: Counted | null;
  readonly event: { readonly action: string; readonly recordedAt: string } | null;
}

export interface Figures {
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly asOf: string | null;
}

const queryOf = ({ from, to, by, asOf }: Figures): object => ({ from, to, by, ...(asOf === null ? {} : { asOf }) });

export function useReport(figures: Figures | null) {
  return useQuery({
    queryKey: ['report', figures],
    queryFn: () =>
      answer<Report>(api.GET('/api/v1/statistics/report', { params: { query: undeclared(figures === null ? {} : queryOf(figures)) } })),
    enabled: figures !== null,
  });
}

export function useCounted(figures: Figures, bucket: Bucket, key: string | null) {
  return useQuery({
    queryKey: ['counted', figures, bucket, key],
    queryFn: () =>
      answer<Page<CountedDossier>>(
        api.GET('/api/v1/statistics/dossiers', {
          params: { query: undeclared({ ...queryOf(figures), bucket, limit: 100, ...(key === null ? {} : { key }) }) },
        }),
      ),
  });
}

export function useDifference(figures: Figures, asOfBefore: string | null) {
  return useQuery({
    queryKey: ['difference', figures, asOfBefore],
    queryFn: () =>
      answer<{ items: readonly ChangedDossier[] }>(
        api.GET('/api/v1/statistics/difference', { params: { query: undeclared({ ...queryOf(figures), asOfBefore }) } }),
      ),
    enabled: asOfBefore !== null,
  });
}

export function useOverdue(enabled: boolean) {
  return useQuery({
    queryKey: ['overdue'],
    queryFn: () => answer<Page<OpenDossier>>(api.GET('/api/v1/statistics/overdue', { params: { query: undeclared({ limit: 100 }) } })),
    enabled,
    refetchInterval: 60_000,
  });
}

export function useDueSoon(enabled: boolean) {
  return useQuery({
    queryKey: ['due-soon'],
    queryFn: () => answer<Page<OpenDossier>>(api.GET('/api/v1/statistics/due-soon', { params: { query: undeclared({ limit: 20 }) } })),
    enabled,
    refetchInterval: 60_000,
  });
}
