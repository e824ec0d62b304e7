import { useEffect, useState, type ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';

const WIDTHS = ['w64', 'w58', 'w72', 'w80', 'w58', 'w64'];

/** Still rows in the place of the rows, after a while: what is quick does not flicker. */
export function Bones({ rows = 6 }: { readonly rows?: number }): ReactElement {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="bones">
      <span className="vh">{t('common.loading')}</span>
      {shown &&
        Array.from({ length: rows }, (_, row) => (
          <div key={row} className="bone-row" aria-hidden="true">
            <span className="bone sq" />
            <span className={`bone ${WIDTHS[row % WIDTHS.length] ?? ''}`} />
            <span className="bone" />
          </div>
        ))}
    </div>
  );
}
