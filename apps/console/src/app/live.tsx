import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { sessionLost } from '../api/session-lost.js';
import { useWords } from '../i18n/i18n.js';
import { useToast } from '../ui/toast.js';

/** Lists and figures that any event may change; they are read again together, after a moment of quiet. */
const LISTS = ['inbox', 'intake', 'ready', 'approvals', 'summary', 'overdue', 'due-soon', 'open-work', 'board', 'forecast'];
const QUIET_MS = 400;

/**
 * Hears of changed dossiers while the page is seen, and reads again what shows them. Lists poll as well, so a network that keeps streams
 * back costs a minute, not the truth. What somebody is typing into is never replaced under their hands: they are told instead.
 */
export function Live(): null {
  const queries = useQueryClient();
  const { t } = useWords();
  const toast = useToast();
  const { pathname } = useLocation();
  const here = useRef({ pathname, told: () => undefined as void });
  useEffect(() => {
    here.current = { pathname, told: () => toast.say(t('live.changed')) };
  });

  useEffect(() => {
    let source: EventSource | null = null;
    let last: string | null = null;
    let quiet: ReturnType<typeof setTimeout> | null = null;
    const refreshLists = (): void => {
      if (quiet !== null) clearTimeout(quiet);
      quiet = setTimeout(() => LISTS.forEach((list) => void queries.invalidateQueries({ queryKey: [list] })), QUIET_MS);
    };
    const onDossier = (event: MessageEvent<string>): void => {
      last = event.lastEventId;
      const { dossierId, version } = JSON.parse(event.data) as { dossierId: string; version: number };
      refreshLists();
      const known = queries.getQueryData<{ head: { version: number } }>(['dossier', dossierId]);
      if (known === undefined || known.head.version >= version) return;
      if (here.current.pathname.startsWith(`/dossiers/${dossierId}`) && isAtWork(here.current.pathname)) here.current.told();
      else void queries.invalidateQueries({ queryKey: ['dossier', dossierId] });
    };
    const open = (): void => {
      if (source !== null || document.visibilityState === 'hidden') return;
      source = new EventSource(`/api/v1/events${last === null ? '' : `?from=${last}`}`);
      source.addEventListener('dossier', onDossier);
      source.addEventListener('ready', (event) => (last = event.lastEventId));
      source.addEventListener('reset', (event) => {
        last = event.lastEventId;
        refreshLists();
      });
      source.addEventListener('ended', () => {
        close();
        sessionLost.announce();
      });
    };
    const close = (): void => {
      source?.close();
      source = null;
    };
    // A browser has few connections for one server; a page nobody sees gives its own back.
    const seen = (): void => (document.visibilityState === 'hidden' ? close() : open());
    document.addEventListener('visibilitychange', seen);
    open();
    return () => {
      document.removeEventListener('visibilitychange', seen);
      if (quiet !== null) clearTimeout(quiet);
      close();
    };
  }, [queries]);
  return null;
}

/** A window is open, words are being typed, or the page is one on which a deed is composed. */
function isAtWork(pathname: string): boolean {
  const composing = !/^\/dossiers\/[^/]+$/.test(pathname);
  const typed = [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')].some(({ value }) => value.trim() !== '');
  return composing || typed || document.querySelector('[role="dialog"]') !== null;
}
