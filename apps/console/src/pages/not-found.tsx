import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/i18n.js';
import { useTitle } from '../ui/use-title.js';

export function NotFoundPage(): ReactElement {
  const { t } = useWords();
  useTitle(t('failure.notFoundTitle'));
  return (
    <main id="main" className="page">
      <h1>{t('failure.notFoundTitle')}</h1>
      <p>{t('failure.notFoundText')}</p>
      <p>
        <Link to="/">{t('failure.home')}</Link>
      </p>
    </main>
  );
}
