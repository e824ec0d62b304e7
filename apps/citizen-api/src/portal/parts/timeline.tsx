import type { ReactElement, ReactNode } from 'react';

export interface TimelineEntry {
  readonly key: string;
  readonly kind: 'done' | 'now' | 'next' | 'held';
  readonly title: string;
  readonly when: string;
  readonly more?: ReactNode;
}

/** Done = filled tick, now = ring with a dot, later = empty ring, a pause = its own tinted block on a dashed line. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }): ReactElement {
  return (
    <ol className="line">
      {entries.map(({ key, kind, title, when, more }) => (
        <li key={key} className={kind} aria-current={kind === 'now' ? 'step' : undefined}>
          <Mark kind={kind} />
          {kind === 'held' ? (
            <div className="box">
              <b>{title}</b>
              <span className="meta num">{when}</span>
              {more}
            </div>
          ) : (
            <>
              <b>{title}</b>
              <span className="meta num">{when}</span>
              {more}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Mark({ kind }: { readonly kind: TimelineEntry['kind'] }): ReactElement {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true">
      {MARKS[kind]}
    </svg>
  );
}

const MARKS: Readonly<Record<TimelineEntry['kind'], ReactElement>> = {
  done: (
    <>
      <circle cx="14" cy="14" r="13" fill="currentColor" />
      <path d="M8.5 14.5l4 4 7.5-8.5" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  now: (
    <>
      <circle cx="14" cy="14" r="11.5" fill="#fff" stroke="currentColor" strokeWidth="3" />
      <circle cx="14" cy="14" r="5.5" fill="currentColor" />
    </>
  ),
  next: <circle cx="14" cy="14" r="11" fill="var(--mc-page)" stroke="currentColor" strokeWidth="2" />,
  held: (
    <>
      <circle cx="14" cy="14" r="12" fill="#fff" stroke="currentColor" strokeWidth="2" />
      <path d="M11 9.5v9M17 9.5v9" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
    </>
  ),
};
