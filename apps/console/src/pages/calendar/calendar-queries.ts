import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, List, UnitView } from '../../api/views.js';

export type CalendarView = Answer<'CalendarView'>;
export type CalendarDecision = Answer<'CalendarDecisionBody'>;
export type CalendarPreview = Answer<'CalendarPreview'>;
export type CalendarChange = Answer<'WaitingCalendarChange'>;

export const useCalendar = (year: number) =>
  useQuery({
    queryKey: ['calendar', year],
    queryFn: () => answer<CalendarView>(api.GET('/api/v1/calendar', { params: { query: { year } } })),
  });

export const useCalendarChanges = () =>
  useQuery({
    queryKey: ['calendar-changes'],
    queryFn: async () => (await answer<List<CalendarChange>>(api.GET('/api/v1/calendar/changes'))).items,
  });

/** What an entered decision would do now; asked only while it waits. */
export const useWaitingPreview = (id: string, waits: boolean) =>
  useQuery({
    queryKey: ['calendar-preview', id],
    enabled: waits,
    queryFn: () => answer<CalendarPreview>(api.GET('/api/v1/calendar/changes/{id}/preview', { params: { path: { id } } })),
  });

export const useUnits = () =>
  useQuery({ queryKey: ['units'], queryFn: async () => (await answer<List<UnitView>>(api.GET('/api/v1/units'))).items });
