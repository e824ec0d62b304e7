export const GROUPINGS = ['field', 'unit', 'procedure', 'channel', 'level', 'total'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Whose dossiers the asker may count: units that received or process them. */
export type Scope = readonly string[] | 'all';

export interface FiguresQuery {
  /** First and last day, both counted, 'YYYY-MM-DD' in `zone`. */
  readonly from: string;
  readonly to: string;
  /** As known at the end of this day; left out: as known now. */
  readonly asOf?: string | undefined;
  readonly unitIds: Scope;
  /** Only dossiers this unit received or processes. */
  readonly unitId?: string | undefined;
  readonly fieldCode?: string | undefined;
  /** DATE (default) compares days, as the form does; INSTANT counts one second after as late. */
  readonly granularity?: 'DATE' | 'INSTANT' | undefined;
  /** IANA name of the zone whose days count. */
  readonly zone: string;
}
