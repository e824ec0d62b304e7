import type { ReactElement } from 'react';
import { Meter } from './meter.js';

/** How far something is: drawn, and in the same words for who sees and who hears. */
export function Progress({
  done,
  of,
  label,
  text,
}: {
  readonly done: number;
  readonly of: number;
  readonly label: string;
  readonly text: string;
}): ReactElement {
  const whole = Math.max(1, of);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={Math.min(done, whole)}
      aria-valuetext={text}
    >
      <Meter used={done} of={whole} />
      <span className="nb">{text}</span>
    </div>
  );
}
