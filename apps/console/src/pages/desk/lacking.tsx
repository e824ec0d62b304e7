import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { useSession } from '../../app/session.js';
import { useWords, type LocalName } from '../../i18n/i18n.js';

/** What is missing on the desk, and the way that the law leaves: enter, and ask for all of it once (form 02). */
export function Lacking({
  papers,
  onEnter,
}: {
  readonly papers: readonly { readonly code: string; readonly name: LocalName }[];
  readonly onEnter: () => void;
}): ReactElement {
  const { t, say } = useWords();
  const { may } = useSession();
  return (
    <div className="note soon" role="alert">
      <Icon name="info" size={20} />
      <div>
        <b>{t('desk.lacking')}</b>
        <ul className="plain-list">
          {papers.map(({ code, name }) => (
            <li key={code}>{say(name)}</li>
          ))}
        </ul>
        {may('dossier.intake_supplement') && (
          <button type="button" className="btn o slim" onClick={onEnter}>
            {t('desk.enterOnly')}
          </button>
        )}
      </div>
    </div>
  );
}
