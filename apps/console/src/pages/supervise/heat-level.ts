/** Share of what was late from which a cell is darker; how it is drawn, not a rule of anybody. */
const STEPS = [0, 0.1, 0.25] as const;

/** 0 where nothing was late, then darker; null where nothing was resolved, which is not 0 %. */
export function heatLevel({ resolved, late }: { readonly resolved: number; readonly late: number }): 0 | 1 | 2 | 3 | null {
  if (resolved === 0) return null;
  const share = late / resolved;
  if (share <= STEPS[0]) return 0;
  return share < STEPS[1] ? 1 : share <= STEPS[2] ? 2 : 3;
}
