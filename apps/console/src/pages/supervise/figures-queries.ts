import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
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

export type StepUse = Answer<'StepUse'>;

export const useStepUse = () =>
  useQuery({
    queryKey: ['steps-by-use'],
    queryFn: () => answer<StepUse>(api.GET('/api/v1/statistics/steps')),
    refetchInterval: MINUTE,
  });

export const useUsedSteps = (percent: number, unitId: string | null): ListOf<Answer<'UsedStep'>> =>
  useListOf(['steps-by-use', 'list', percent, unitId], ({ limit, cursor }) =>
    answer<Answer<'UsedStepPage'>>(
      api.GET('/api/v1/statistics/steps/list', {
        params: {
          query: undeclared({
            percent,
            limit,
            ...(unitId === null ? {} : { unitId }),
            ...(cursor === undefined ? {} : { after: cursor }),
          }),
        },
      }),
    ),
  );

export const useForecast = () =>
  useQuery({
    queryKey: ['forecast'],
    queryFn: () => answer<Forecast>(api.GET('/api/v1/statistics/forecast', { params: { query: { limit: 100 } } })),
    refetchInterval: MINUTE,
  });

/** As known at the end of a day; left out: as known now. */
export interface AsOf {
  readonly asOf?: string;
}

export const useHeatMap = (by: (typeof SERIES_GROUPS)[number], known: AsOf) =>
  useQuery({
    queryKey: ['heat-map', by, known],
    queryFn: () => answer<Series>(api.GET('/api/v1/statistics/heat-map', { params: { query: { by, ...known } } })),
  });

export const useTrend = (known: AsOf) =>
  useQuery({
    queryKey: ['trend', known],
    queryFn: () => answer<Series>(api.GET('/api/v1/statistics/trend', { params: { query: { by: 'total', ...known } } })),
  });

export interface Period extends AsOf {
  readonly from: string;
  readonly to: string;
}

export const useBottlenecks = (period: Period) =>
  useQuery({
    queryKey: ['bottlenecks', period],
    queryFn: async () =>
      (await answer<List<Bottleneck>>(api.GET('/api/v1/statistics/bottlenecks', { params: { query: { ...period } } }))).items,
  });

export type TimedDossier = Pick<Answer<'StepOfDossier'>, 'dossierId' | 'dossierCode' | 'endedAt' | 'minutes'> & {
  readonly number?: number;
  readonly budgetMinutes?: number | null;
};
type Pages<Item> = { readonly items: readonly Item[]; readonly next: string | null };
const PAGE = 50;

/** A list behind a figure, page by page; whoever reads on gets exactly what was counted. */
const useListOf = <Item>(key: readonly unknown[], page: (cursor: { limit: number; cursor?: string }) => Promise<Pages<Item>>) =>
  useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => page({ limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
export type ListOf<Item> = ReturnType<typeof useListOf<Item>>;

export const useStepsOf = (question: Period & { unitCode: string; step: string; procedureCode: string }): ListOf<TimedDossier> =>
  useListOf(['bottlenecks', 'dossiers', question], (cursor) =>
    answer<Answer<'StepPage'>>(
      api.GET('/api/v1/statistics/bottlenecks/dossiers', { params: { query: undeclared({ ...question, ...cursor }) } }),
    ),
  );

export const useLateness = (period: Period) =>
  useQuery({
    queryKey: ['lateness', period],
    queryFn: () => answer<Answer<'Lateness'>>(api.GET('/api/v1/statistics/lateness', { params: { query: { ...period } } })),
  });

export const useReasonDossiers = (period: Period, reason: Answer<'LatenessReason'>): ListOf<TimedDossier> =>
  useListOf(['lateness', 'dossiers', period, reason], (cursor) =>
    answer<Answer<'StepPage'>>(
      api.GET('/api/v1/statistics/lateness/dossiers', {
        params: {
          query: undeclared({
            ...period,
            ...(reason.step === null ? {} : { step: reason.step }),
            ...(reason.unitCode === null ? {} : { unitCode: reason.unitCode }),
            ...cursor,
          }),
        },
      }),
    ),
  );

export const useUsualTimes = (known: AsOf) =>
  useQuery({
    queryKey: ['usual-times', known],
    queryFn: async () =>
      (await answer<List<Answer<'UsualTime'>>>(api.GET('/api/v1/statistics/usual-time', { params: { query: { ...known } } }))).items,
  });

export const useUsualDossiers = (known: AsOf, one: Pick<Answer<'UsualTime'>, 'procedureCode' | 'unitCode'>): ListOf<TimedDossier> =>
  useListOf(['usual-times', 'dossiers', known, one], (cursor) =>
    answer<Pages<TimedDossier>>(
      api.GET('/api/v1/statistics/usual-time/dossiers', {
        params: { query: undeclared({ ...known, procedureCode: one.procedureCode, unitCode: one.unitCode, ...cursor }) },
      }),
    ),
  );

export type IndicatorPart = 'counted' | 'reached' | 'missed';
export const useIndicatorDossiers = (
  period: Period,
  code: string,
  part: IndicatorPart,
): ListOf<Answer<'IndicatorDossiers'>['items'][number]> =>
  useListOf(['indicators', 'dossiers', period, code, part], (cursor) =>
    answer<Answer<'IndicatorDossiers'>>(
      api.GET('/api/v1/statistics/indicators-766/dossiers', { params: { query: undeclared({ ...period, code, part, ...cursor }) } }),
    ),
  );

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
