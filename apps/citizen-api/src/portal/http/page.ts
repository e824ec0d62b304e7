import type { ReactElement } from 'react';
import type { ScriptName } from './assets.js';

export const SECTIONS = ['procedures', 'mine', 'help'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Page {
  readonly title: string;
  readonly body: ReactElement;
  readonly status?: number;
  readonly section?: Section;
  readonly script?: ScriptName;
  /** The form did not pass and stands here again: the title says so first, the answer is 422 where no other status is given. */
  readonly refused?: boolean;
  /** Origins that the answer to a form of this page may lead to. */
  readonly formTo?: readonly string[];
  /** `bare` frames itself; `ask` is as narrow as questions are read best. */
  readonly frame?: 'wide' | 'bare' | 'ask' | 'check';
}
