import type { Bucket } from './columns.js';

/** One row of form II.06a as the statements count it. */
export type Counted = Record<Bucket, number> & {
  key: string | null;
  name: { vi: string; en: string } | null;
  is_total: boolean;
  original_early: number;
  original_on_time: number;
  original_late: number;
  original_overdue: number;
  on_time_766: number;
};
