import type { FiguresQuery } from './figures-query.js';

/** $1 to $8 of the facts. @param to the day looked at */
export function parametersOf(query: FiguresQuery, to: string): readonly unknown[] {
  return [
    query.from,
    to,
    query.asOf ?? null,
    query.zone,
    query.unitIds === 'all' ? null : query.unitIds,
    query.unitId ?? null,
    query.fieldCode ?? null,
    query.granularity === 'INSTANT',
  ];
}
