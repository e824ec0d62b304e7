import { useEffect, useState, type ReactElement } from 'react';
import { Problem } from '../api/problem.js';
import { sessionLost } from '../api/session-lost.js';
import { useWords } from '../i18n/i18n.js';
import { Dialog } from '../ui/dialog.js';
import { readSession, useSession } from './session.js';
import { SIGNED_IN, signInAddress } from './sign-in.js';

/** The session ended in the middle of work: sign in beside it, and nothing that was typed is lost. */
export function SessionLostDialog(): ReactElement | null {
  const { t } = useWords();
  const { id } = useSession();
  const [lost, setLost] = useState(false);
  const [note, setNote] = useState<'session.stillOut' | 'session.otherPerson' | null>(null);
  useEffect(() => sessionLost.listen(() => setLost(true)), []);
  if (!lost) return null;

  async function check(): Promise<void> {
    try {
      const session = await readSession();
      if (session.id !== id) setNote('session.otherPerson');
      else {
        setLost(false);
        setNote(null);
      }
    } catch (error) {
      if (error instanceof Problem) setNote('session.stillOut');
      else throw error;
    }
  }

  return (
    <Dialog title={t('session.lostTitle')} onClose={() => setLost(false)}>
      <p>{t('session.lostText')}</p>
      <div role="status">{note !== null && <p className="note soon mt-3 plain">{t(note)}</p>}</div>
      <footer className="dialog-foot">
        <button type="button" className="btn o" onClick={() => void check()}>
          {t('session.check')}
        </button>
        <a className="btn" href={signInAddress(SIGNED_IN)} target="_blank" rel="noopener">
          {t('session.signIn')}
        </a>
      </footer>
    </Dialog>
  );
}
