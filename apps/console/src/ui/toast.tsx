import { Icon } from '@app/ui';
import { createContext, useCallback, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../i18n/i18n.js';

interface Toast {
  readonly key: number;
  readonly text: string;
  readonly bad: boolean;
}

const ToastContext = createContext<{ say: (text: string) => void; warn: (text: string) => void }>({
  say: () => undefined,
  warn: () => undefined,
});

export const useToast = (): { say: (text: string) => void; warn: (text: string) => void } => useContext(ToastContext);

/** What was done, until it is dismissed or the next thing is done: nothing disappears while it is being read. */
export function Toasts({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useWords();
  const [toast, setToast] = useState<Toast | null>(null);
  const show = useCallback((text: string, bad: boolean) => setToast((last) => ({ key: (last?.key ?? 0) + 1, text, bad })), []);
  const value = useMemo(() => ({ say: (text: string) => show(text, false), warn: (text: string) => show(text, true) }), [show]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status">
        {toast !== null && (
          <div key={toast.key} className={toast.bad ? 'toast bad' : 'toast'}>
            <Icon name={toast.bad ? 'triangle' : 'tick'} size={20} />
            <span className="grow">{toast.text}</span>
            <button type="button" className="btn q slim" aria-label={t('common.dismiss')} onClick={() => setToast(null)}>
              <Icon name="cross" size={18} />
            </button>
          </div>
        )}
      </div>
    </ToastContext>
  );
}
