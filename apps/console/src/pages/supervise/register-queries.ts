import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { Answer, List } from '../../api/views.js';

export type RegisterBook = Answer<'RegisterBook'>;
export type RegisterDesk = Answer<'RegisterDesk'>;

export const useRegisterDesks = () =>
  useQuery({
    queryKey: ['registers'],
    queryFn: async () => (await answer<List<RegisterDesk>>(api.GET('/api/v1/registers'))).items,
  });

export const useRegisterBooks = (unitId: string | null) =>
  useQuery({
    queryKey: ['registers', unitId],
    enabled: unitId !== null,
    queryFn: async () =>
      (await answer<List<RegisterBook>>(api.GET('/api/v1/registers/{unitId}', { params: { path: { unitId: unitId ?? '' } } }))).items,
  });

export const registerFile = (unitId: string, month: string): string => `/api/v1/registers/${unitId}/${month}`;
