import type { ReactElement } from 'react';

/** How much of a budget is used; the numbers stand beside it in words, so it is a picture only. */
export function Meter({ used, of }: { readonly used: number; readonly of: number }): ReactElement {
  const share = of <= 0 ? 0 : Math.min(1, Math.max(0, used / of));
  return (
    <svg className="meter bar2" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" className="meter-track" />
      <rect width={share * 100} height="6" className="meter-fill" />
    </svg>
  );
}
