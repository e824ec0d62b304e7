import { Icon, type IconName } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'ok' | 'soon' | 'plain';
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What just happened, or what must be known before going on. Announced, and in ink: colour only on the icon. */
export function Notice({ tone, icon, title, children }: NoticeProps): ReactElement {
  return (
    <div className={`notice ${tone}`} role="status">
      <Icon name={icon} size={24} />
      <div>
        <p>
          <b>{title}</b>
        </p>
        {children}
      </div>
    </div>
  );
}
