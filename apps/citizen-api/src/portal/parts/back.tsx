import { Icon } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';

export function Back({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactElement {
  return (
    <a className="back" href={to}>
      <Icon name="back" size={20} />
      {children}
    </a>
  );
}
