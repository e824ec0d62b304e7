import { useState, type ReactElement } from 'react';
import type { DossierView, LedgerEntry } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { ActionPane } from './action-pane.js';
import { AnswerTable } from './answer-table.js';
import { DeadlineTable } from './deadline-table.js';
import { PapersPane } from './papers-pane.js';

/** Declaration, paper, action: left to right as the eye checks one against the other. */
export function WorkTab({ view, ledger }: { readonly view: DossierView; readonly ledger: readonly LedgerEntry[] }): ReactElement {
  const { t } = useWords();
  const [dayTable, setDayTable] = useState(false);
  return (
    <div className="work-in">
      <section className="well answers" aria-label={t('dossier.answers')} tabIndex={0}>
        <AnswerTable view={view} />
      </section>
      <PapersPane view={view} />
      <aside className="pane" aria-label={t('dossier.actions')}>
        <ActionPane view={view} ledger={ledger} />
        {view.head.dueAt !== null && (
          <>
            <button type="button" className="btn q narrow-only" aria-expanded={dayTable} onClick={() => setDayTable((open) => !open)}>
              {t('dossier.why')}
            </button>
            <div className={dayTable ? 'deadline open' : 'deadline'}>
              <DeadlineTable id={view.head.id} />
            </div>
          </>
        )}
      </aside>
    </div>
  );
}
