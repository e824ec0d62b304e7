import { useQuery } from '@tanstack/react-query';
import { answer, api, undeclared } from '../api/client.js';
import type { AreaView, List } from '../api/views.js';

const COLLATOR = new Intl.Collator('vi');

/** Provinces, or the communes of one: they change by law and not by the hour. */
export function useAreas(province: string | null, enabled = true): readonly AreaView[] {
  const areas = useQuery({
    queryKey: ['areas', province],
    queryFn: async () => {
      const { items } = await answer<List<AreaView>>(
        api.GET('/api/v1/areas', { params: { query: undeclared(province === null ? {} : { province }) } }),
      );
      return [...items].sort((a, b) => COLLATOR.compare(a.name, b.name));
    },
    staleTime: Infinity,
    enabled,
  });
  return areas.data ?? [];
}
