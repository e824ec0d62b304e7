import { Icon } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';

/** What is so, then the next useful step. */
export function Empty({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly children?: ReactNode;
}): ReactElement {
  return (
    <div className="empty">
      <Icon name="tick-ring" size={28} />
      <p>
        <b>{title}</b>
      </p>
      <p className="dim">{hint}</p>
      {children}
    </div>
  );
}
