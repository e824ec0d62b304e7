import type { ReactElement } from 'react';

/** A door ajar. */
export function BrandMark(): ReactElement {
  return (
    <svg width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
      <rect x="1" y="1" width="34" height="34" rx="4" fill="currentColor" />
      <path d="M8 29.5h20M11 29.5V7.5h14v22" fill="none" stroke="#fff" strokeWidth="2" />
      <path d="M11 7.5l8.5 3.5v18.5" fill="none" stroke="#fff" strokeWidth="2" strokeLinejoin="round" />
      <path d="M16.5 18.5v2.5" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
