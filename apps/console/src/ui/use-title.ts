import { useEffect } from 'react';
import { useWords } from '../i18n/i18n.js';

export function useTitle(page: string): void {
  const { t } = useWords();
  useEffect(() => {
    document.title = t('app.title', { page });
  }, [page, t]);
}
