import type { ReactElement } from 'react';
import { Navigate } from 'react-router';
import { entriesFor } from './navigation.js';
import { useSession } from './session.js';

/** Reception begins at the desk, a leader at the signatures: the first place that the roles open, and who signs signs first. */
export function FirstPage(): ReactElement {
  const session = useSession();
  const entries = entriesFor(session);
  const signing = entries.find(({ place }) => place === 'sign');
  return <Navigate to={(signing ?? entries[0])?.to ?? '/procedures'} replace />;
}
