import type { Tx } from '@app/platform';
import { drillDown, refuseCursor } from '../figures/drill-down.js';
import { lookedAt } from '../figures/known-days.js';
import { IndicatorHasNoDossiers } from '../statistics.errors.js';
import { BY_DOSSIER, flagParameters, FLAGS, type IndicatorsQuery } from './dossier-flags.js';

/** Those an indicator counts: all, those that reach it, or those that cost points. */
export const INDICATOR_PARTS = ['counted', 'reached', 'missed'] as const;
export type IndicatorPart = (typeof INDICATOR_PARTS)[number];

export interface IndicatorDossiersQuery extends IndicatorsQuery {
  readonly code: string;
  readonly part: IndicatorPart;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface IndicatorDossiers {
  readonly items: readonly { readonly id: string; readonly code: string | null }[];
  /** null on the last page. */
  readonly next: string | null;
}

const MAX_PAGE = 199;
const WANTED: Record<IndicatorPart, (reached: string) => string> = {
  counted: () => 'true',
  reached: (reached) => reached,
  missed: (reached) => `not ${reached}`,
};
const listSql = (code: string, part: IndicatorPart): string => {
  const { counted, reached } = BY_DOSSIER[code] ?? { counted: 'false', reached: 'false' };
  return `${FLAGS}
select dossier_id as id, code from flags where ${counted} and ${WANTED[part](reached)} and ($9::uuid is null or dossier_id > $9::uuid) order by dossier_id limit $10`;
};
const LISTS = new Map(Object.keys(BY_DOSSIER).map((code) => [code, new Map(INDICATOR_PARTS.map((part) => [part, listSql(code, part)]))]));

/**
 * Exactly the dossiers that an indicator counted, in the order of their ids. Who was dissatisfied is told to nobody, so 5.4 lists only what
 * was late, and only procedures, not dossiers, are counted by 3.1.
 * @throws IndicatorHasNoDossiers, CursorInvalid, and what indicators766 throws
 */
export async function indicatorDossiers(tx: Tx, query: IndicatorDossiersQuery): Promise<IndicatorDossiers> {
  refuseCursor(query.cursor);
  const limit = Math.min(Math.max(query.limit ?? 50, 1), MAX_PAGE);
  const found = query.code === '2.1' || query.code === '5.4' ? await ofForm(tx, query, limit) : await ofFlags(tx, query, limit);
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

type Found = IndicatorDossiers['items'];

async function ofFlags(tx: Tx, query: IndicatorDossiersQuery, limit: number): Promise<Found> {
  const statement = LISTS.get(query.code)?.get(query.part);
  if (statement === undefined) throw new IndicatorHasNoDossiers(query.code);
  const { day } = await lookedAt(tx, query);
  return tx.rows<Found[number] & Record<string, unknown>>(statement, [
    ...(await flagParameters(tx, query, day)),
    query.cursor ?? null,
    limit + 1,
  ]);
}

/** 2.1 asks whether each dossier of the form is on time by Decision 766; of 5.4 only the late ones may be named. */
async function ofForm(tx: Tx, query: IndicatorDossiersQuery, limit: number): Promise<Found> {
  if (query.code === '5.4' && query.part !== 'missed') throw new IndicatorHasNoDossiers(query.code);
  const onTime766 = query.code === '5.4' || query.part === 'counted' ? undefined : query.part === 'reached';
  const found: Found[number][] = [];
  for (const bucket of query.code === '5.4' ? (['late', 'overdue'] as const) : (['total'] as const)) {
    const { items } = await drillDown(tx, { ...query, onTime766, limit: limit + 1 }, bucket);
    found.push(...items.map(({ id, code }) => ({ id, code })));
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
