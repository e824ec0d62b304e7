import type { DueState } from '../due/due-state.js';
import type { Punctuality } from '../words/punctuality.js';
import type { IconName } from './shapes.js';

const ICONS: Readonly<Record<DueState, IconName>> = {
  late: 'triangle',
  today: 'half-disc',
  soon: 'quarter-disc',
  in_time: 'ring',
  paused: 'two-bars',
  ended: 'tick-ring',
  none: 'ring',
};

/** Its own picture for each state of a due date; a late end keeps the triangle of lateness. */
export function dueIcon(state: DueState, punctuality?: Punctuality): IconName {
  return state === 'ended' && punctuality === 'late' ? 'triangle' : ICONS[state];
}

export const DUE_TONES = ['late', 'soon', 'ok', 'pause', 'plain'] as const;
export type DueTone = (typeof DUE_TONES)[number];

/** Which colour role of the tokens a due date takes. Plain is ink: a dossier in good time is quiet. */
export function dueTone(state: DueState, punctuality?: Punctuality): DueTone {
  switch (state) {
    case 'late':
      return 'late';
    case 'today':
    case 'soon':
      return 'soon';
    case 'paused':
      return 'pause';
    case 'ended':
      return punctuality === 'late' ? 'late' : 'ok';
    case 'in_time':
    case 'none':
      return 'plain';
  }
}
