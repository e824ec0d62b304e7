import { useQuery } from '@tanstack/react-query';
import { answer, api, undeclared } from '../../api/client.js';
import type { Answer, List } from '../../api/views.js';

export type Board = Answer<'Board'>;
export type BoardRow = Answer<'BoardRow'>;
export type Forecast = Answer<'Forecast'>;
export type Series = Answer<'Series'>;
export type SeriesCell = Answer<'SeriesCell'>;
export type Bottleneck = Answer<'Bottleneck'>;
export type Indicator = Answer<'Indicator'>;
export type Satisfaction = Answer<'Satisfaction'>;

export const BANDS = ['overdue', 'within_4h', 'within_8h', 'within_16h', 'within_40h', 'later', 'paused', 'no_due'] as const;
export type Band = (typeof BANDS)[number];
export const BOARD_GROUPS = ['unit', 'holder', 'person', 'field', 'procedure', 'total'] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];
export const SERIES_GROUPS = ['unit', 'field', 'procedure'] as const;

/** A row without a key is work that nobody has taken; the API asks for it by this word. */
export const NOBODY = 'nobody';
const MINUTE = 60_000;

export const useBoard = (by: BoardGroup) =>
  useQuery({
    queryKey: ['board', by],
    queryFn: () => answer<Board>(api.GET('/api/v1/statistics/board', { params: { query: { by } } })),
    refetchInterval: MINUTE,
  });

export const useBoardList = (question: { by: BoardGroup; band: Band; key: string | null } | null) =>
  useQuery({
    queryKey: ['board', 'list', question],
    enabled: question !== null,
    queryFn: () =>
      answer<Answer<'BoardPage'>>(
        api.GET('/api/v1/statistics/board/dossiers', {
          params: {
            query: undeclared({
              by: question?.by,
              band: question?.band,
              limit: 100,
              ...(question?.key === null ? {} : { key: question?.key }),
            }),
          },
        }),
      ),
  });

export const useForecast = () =>
  useQuery({
    queryKey: ['forecast'],
    queryFn: () => answer<Forecast>(api.GET('/api/v1/statistics/forecast', { params: { query: { limit: 100 } } })),
    refetchInterval: MINUTE,
  });

export const useHeatMap = (by: (typeof SERIES_GROUPS)[number]) =>
  useQuery({
    queryKey: ['heat-map', by],
    queryFn: () => answer<Series>(api.GET('/api/v1/statistics/heat-map', { params: { query: { by } } })),
  });

export const useTrend = () =>
  useQuery({
    queryKey: ['trend'],
    queryFn: () => answer<Series>(api.GET('/api/v1/statistics/trend', { params: { query: { by: 'total' } } })),
  });

export interface Period {
  readonly from: string;
  readonly to: string;
}

export const useBottlenecks = (period: Period) =>
  useQuery({
    queryKey: ['bottlenecks', period],
    queryFn: async () =>
      (await answer<List<Bottleneck>>(api.GET('/api/v1/statistics/bottlenecks', { params: { query: { ...period } } }))).items,
  });

export const useSlowSteps = (question: (Period & { unitCode: string; step: string; procedureCode: string }) | null) =>
  useQuery({
    queryKey: ['bottlenecks', 'dossiers', question],
    enabled: question !== null,
    queryFn: async () =>
      (
        await answer<List<Answer<'SlowStep'>>>(
          api.GET('/api/v1/statistics/bottlenecks/dossiers', { params: { query: undeclared(question ?? {}) } }),
        )
      ).items,
  });

export const useIndicators = (period: Period) =>
  useQuery({
    queryKey: ['indicators', period],
    queryFn: () => answer<Answer<'Indicators'>>(api.GET('/api/v1/statistics/indicators-766', { params: { query: { ...period } } })),
  });

export const useSatisfaction = (period: Period, by: (typeof SERIES_GROUPS)[number]) =>
  useQuery({
    queryKey: ['satisfaction', period, by],
    queryFn: () => answer<Satisfaction>(api.GET('/api/v1/statistics/satisfaction', { params: { query: { ...period, by } } })),
  });
