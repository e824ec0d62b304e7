import { dayNumbers, Icon } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { DossierView } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { StepDialog } from '../dossier/step-dialog.js';
import type { ToSign } from './sign-queries.js';

interface Props {
  readonly at: ToSign | null;
  readonly view: DossierView | null;
  readonly chosen: number;
  readonly ready: readonly ToSign[];
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSign: () => void;
}

/** What is true of the document before it is signed, and the button that counts what was opened. */
export function SignPane({ at, view, chosen, ready, busy, error, onSign }: Props): ReactElement {
  const { t, say } = useWords();
  const { fullName } = useSession();
  const [returning, setReturning] = useState(false);
  const result = view?.result ?? null;
  const back = at?.task.actions.find(({ does }) => does === 'reject_signature' || does === 'return_step');
  const seals = ready.length > 0 ? ready.every(({ action }) => action.sign === 'seal') : at?.action.sign === 'seal';
  return (
    <aside className="pane col" aria-label={t('sign.before')}>
      <h2>{t('sign.before')}</h2>
      {at !== null && view !== null && result !== null && (
        <>
          <dl className="kv mt-2">
            <dt>{t('ready.outcome')}</dt>
            <dd>{t(result.outcome === 'granted' ? 'ready.granted' : 'ready.refused')}</dd>
            <dt>{t('sign.step')}</dt>
            <dd>{say(at.task.title)}</dd>
            <dt>{t('sign.signer')}</dt>
            <dd>{fullName}</dd>
          </dl>
          <p className="mt-2">
            {result.number === null
              ? t('sign.noNumber')
              : t('sign.number', { number: result.number, day: result.issuedOn === null ? '' : dayNumbers(result.issuedOn) })}
          </p>
          <hr className="hr" />
          <h3>{t('sign.hash')}</h3>
          <p className="hash">{result.sha256}</p>
          <p className="dim">{t('sign.same')}</p>
          <hr className="hr" />
        </>
      )}
      <h2 className="mt-2">{t('sign.turn')}</h2>
      <p role="status">
        {t('sign.chosen', { chosen, seen: ready.length })} {ready.length < chosen && <span className="dim">{t('sign.mustLook')}</span>}
      </p>
      <span className="grow" />
      <DeedFailure error={error} onShow={() => window.location.reload()} />
      <button
        type="button"
        className="btn big w mt-3"
        aria-disabled={ready.length === 0 || busy}
        onClick={() => ready.length > 0 && !busy && onSign()}
      >
        <Icon name="pen" size={20} />
        {t(seals ? 'sign.seal' : 'sign.sign', { count: ready.length })}
        <kbd>F9</kbd>
      </button>
      {at !== null && (
        <div className="pair mt-2">
          {back !== undefined && view !== null ? (
            <button type="button" className="btn o wrap" onClick={() => setReturning(true)}>
              {t('sign.back')}
            </button>
          ) : (
            <span />
          )}
          <Link className="btn o" to={`/dossiers/${at.item.dossierId}`}>
            {t('sign.dossier')}
          </Link>
        </div>
      )}
      {returning && at !== null && view !== null && back !== undefined && (
        <StepDialog view={view} offer={{ task: at.task, action: back }} onClose={() => setReturning(false)} />
      )}
    </aside>
  );
}
