import type { Language } from '@app/ui';
import type { ReactElement } from 'react';

export interface PageError {
  /** Id of the field to go to; none where no field is meant. */
  readonly field?: string;
  readonly text: string;
}

/** On top of the page, focused by the browser through the fragment or the script; each line leads to its field. */
export function ErrorSummary({
  language,
  errors,
}: {
  readonly language: Language;
  readonly errors: readonly PageError[];
}): ReactElement | null {
  if (errors.length === 0) return null;
  const title =
    language === 'vi'
      ? `Có ${errors.length} chỗ cần sửa`
      : `${errors.length} ${errors.length === 1 ? 'thing needs' : 'things need'} correcting`;
  return (
    <div className="summary" role="alert" tabIndex={-1} aria-labelledby="loi" data-focus="">
      <h2 id="loi">{title}</h2>
      <ul className="mt-1">
        {errors.map(({ field, text }) => (
          <li key={`${field ?? ''}${text}`}>{field === undefined ? <b>{text}</b> : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
