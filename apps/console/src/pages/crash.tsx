import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { FailurePage } from '../ui/failure.js';

export function CrashPage(): ReactElement {
  const error = useRouteError();
  return (
    <main id="main">
      <FailurePage error={error} again={() => window.location.reload()} />
    </main>
  );
}
