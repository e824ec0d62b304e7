import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { answer, api } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { setServerNow } from '../api/server-clock.js';
import type { HeldRole, Session } from '../api/views.js';
import { useWords } from '../i18n/i18n.js';
import { FailurePage } from '../ui/failure.js';
import { goToSignIn } from './sign-in.js';

const SessionContext = createContext<Session | null>(null);

export async function readSession(): Promise<Session> {
  const session = await answer<Session>(api.GET('/api/v1/session'));
  setServerNow(session.now);
  return session;
}

/** Nothing is shown before we know who sits here; nobody signed in means the way to the office directory. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactElement {
  const { t } = useWords();
  const session = useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: Infinity, retry: false });
  if (session.data !== undefined) return <SessionContext value={session.data}>{children}</SessionContext>;
  if (session.error instanceof Problem && session.error.status === 401) {
    goToSignIn();
    return <p className="leaving">{t('session.leaving')}</p>;
  }
  if (session.error !== null) return <FailurePage error={session.error} again={() => void session.refetch()} />;
  return <p className="leaving">{t('common.loading')}</p>;
}

export function useSession(): Session & { may: (permission: string) => boolean; held: (unitId: string | null) => readonly HeldRole[] } {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside of the session');
  return {
    ...session,
    may: (permission) => session.permissions.includes(permission),
    held: (unitId) => session.roles.filter((role) => unitId === null || role.unitId === unitId),
  };
}
