import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';

const FORMATS = ['xlsx', 'pdf', 'csv'] as const;

/** The figure of this page as a file, by the same question. */
export function FigureExport({ path, question }: { readonly path: string; readonly question: object }): ReactElement {
  const { t } = useWords();
  const asked = Object.entries(question).filter((one): one is [string, string | number] => ['string', 'number'].includes(typeof one[1]));
  const href = (format: string): string =>
    `/api/v1/statistics/${path}/export?${new URLSearchParams([...asked.map(([name, value]) => [name, String(value)]), ['format', format]]).toString()}`;
  return (
    <p className="keys">
      <span className="dim">{t('figures.asFile')}</span>
      {FORMATS.map((format) => (
        <a key={format} className="btn q slim" href={href(format)} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
