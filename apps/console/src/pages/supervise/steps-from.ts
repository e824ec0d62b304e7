/** The API counts a step in its highest level only; a column holds all that have used at least so much, as its list does. */
export function stepsFrom(levels: readonly { readonly percent: number; readonly steps: number }[], percent: number): number {
  return levels.filter((level) => level.percent >= percent).reduce((sum, { steps }) => sum + steps, 0);
}
