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
  /** The title says so first when something must be mended. */
  readonly failed?: boolean;
  /** Origins that the answer to a form of this page may lead to. */
  readonly formTo?: readonly string[];
  /** `bare` frames itself; `ask` is as narrow as questions are read best. */
  readonly frame?: 'wide' | 'bare' | 'ask' | 'check';
}
