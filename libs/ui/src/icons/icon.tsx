import type { ReactElement } from 'react';
import { SHAPES, type IconName } from './shapes.js';

export interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  /** 1.75 suits 22 to 28 px; small icons read better at 2. */
  readonly stroke?: number;
}

/** Decoration beside words: hidden from readers, because the words say it. */
export function Icon({ name, size = 22, stroke = size < 22 ? 2 : 1.75 }: IconProps): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[name]}
    </svg>
  );
}
