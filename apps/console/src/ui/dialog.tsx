import { Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../i18n/i18n.js';

/** A window over the page. Focus goes in, stays in and comes back; scrolling is left alone, so no style has to be written into the document. */
export function Dialog({
  title,
  onClose,
  children,
  size = 'md',
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'md' | 'lg' | 'xl';
}): ReactElement {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      radius={6}
      centered
    >
      {children}
    </Modal>
  );
}

/** Only where there is no way back: the title asks, the button names the deed, focus begins on the way out. */
export function Confirm({
  title,
  text,
  deed,
  onClose,
  onConfirm,
  busy = false,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly deed: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly busy?: boolean;
  readonly children?: ReactNode;
}): ReactElement {
  const { t } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {children}
      <footer className="dialog-foot">
        <button type="button" className="btn o" data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="button" className="btn" aria-disabled={busy} onClick={() => !busy && onConfirm()}>
          {deed}
        </button>
      </footer>
    </Dialog>
  );
}
