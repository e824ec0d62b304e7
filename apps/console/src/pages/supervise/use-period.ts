import { dayInZone } from '@app/ui';
import { useSearchParams } from 'react-router';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import type { AsOf, Period } from './figures-queries.js';

const DAYS = 90;
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d\d-\d\d$/.test(text);

/** The days asked for in the address; without them the last ninety, as known now. */
export function usePeriod(): Period {
  const { zone } = useSession();
  const [params] = useSearchParams();
  const now = serverNow();
  const [from, to] = [params.get('from'), params.get('to')];
  return {
    from: isDay(from) ? from : dayInZone(new Date(now.getTime() - DAYS * 86_400_000), zone),
    to: isDay(to) ? to : dayInZone(now, zone),
    ...asOfIn(params),
  };
}

/** The as-of day asked for in the address. */
export function useAsOf(): AsOf {
  return asOfIn(useSearchParams()[0]);
}

function asOfIn(params: URLSearchParams): AsOf {
  const asOf = params.get('asOf');
  return isDay(asOf) ? { asOf } : {};
}
