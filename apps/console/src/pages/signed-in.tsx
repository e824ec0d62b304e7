import type { ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';
import { useTitle } from '../ui/use-title.js';

export function SignedInPage(): ReactElement {
  const { t } = useWords();
  useTitle(t('session.backTitle'));
  return (
    <main id="main" className="page">
      <h1>{t('session.backTitle')}</h1>
      <p>{t('session.back')}</p>
    </main>
  );
}
