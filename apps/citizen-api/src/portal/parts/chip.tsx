import { Icon, type IconName } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';

export type ChipTone = 'late' | 'soon' | 'ok' | 'pause' | 'none';

/** Icon, words, colour: any one of the three may be lost. */
export function Chip({
  tone,
  icon,
  children,
}: {
  readonly tone: ChipTone;
  readonly icon: IconName;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span className={`chip ${tone}`}>
      <Icon name={icon} size={18} />
      {children}
    </span>
  );
}
