import { PauseInvalid } from '../calendar.errors.js';
import type { Pause } from './pause.js';

/** The pauses one after another and after the start: time is paused once. Throws `calendar.pause_invalid`. */
export function orderedPauses(pauses: readonly Pause[], start: Date): Pause[] {
  const ordered: Pause[] = [];
  let free: Date | null = start;
  for (const pause of [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (free === null || (pause.to !== null && pause.to < pause.from)) throw new PauseInvalid();
    if (pause.to !== null && pause.to <= free) continue;
    ordered.push(pause.from < free ? { ...pause, from: free } : pause);
    free = pause.to;
  }
  return ordered;
}
