import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { act } from '../../api/client.js';
import type { InboxItem } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useKeys } from '../../app/use-keys.js';
import { useWords } from '../../i18n/i18n.js';
import { AssignDialog } from './assign-dialog.js';
import { BulkResult, type ItemResult } from './bulk-result.js';
import { useSummary } from './inbox-queries.js';

/** Things to do with all selected rows; what is not possible says why beside it. Each row is done for itself and answers for itself. */
export function BulkBar({ items, onClear }: { readonly items: readonly InboxItem[]; readonly onClear: () => void }): ReactElement {
  const { t, say } = useWords();
  const { may } = useSession();
  const queries = useQueryClient();
  const [results, setResults] = useState<readonly ItemResult[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const [first] = items;
  const together = first !== undefined && items.every((item) => item.step === first.step && item.procedureCode === first.procedureCode);
  const summary = useSummary(together ? first.dossierId : null);
  const task = summary.data?.tasks.find(({ id }) => id === first?.taskId);
  const plain = task?.actions.filter(({ needs, sign, pause }) => needs.length === 0 && sign === null && pause === null) ?? [];
  const [main] = plain;

  async function each(deed: (item: InboxItem) => Promise<unknown>): Promise<void> {
    if (busy) return;
    setBusy(true);
    const done: ItemResult[] = [];
    for (const item of items) {
      try {
        await deed(item);
        done.push({ item, error: null });
      } catch (error) {
        done.push({ item, error });
      }
    }
    setBusy(false);
    setResults(done);
    await queries.invalidateQueries({ queryKey: ['inbox'] });
  }

  const move = (choice: string): Promise<void> =>
    each(({ dossierId, taskId, taskVersion }) => act(dossierId, 'step', { taskId, taskVersion, choice }));
  const claim = (): Promise<void> => each(({ dossierId, taskId, taskVersion }) => act(dossierId, 'claim', { taskId, taskVersion }));
  useKeys({
    F8: () => {
      if (main !== undefined) void move(main.key);
    },
  });

  const why = !together ? t('inbox.different') : task !== undefined && main === undefined ? t('inbox.needsWords') : null;
  return (
    <div className="bulk" role="region" aria-label={t('inbox.selected', { count: items.length })}>
      <b role="status">{t('inbox.selected', { count: items.length })}</b>
      {plain.map((action, index) => (
        <button
          key={action.key}
          type="button"
          className={index === 0 ? 'btn' : 'btn o'}
          aria-disabled={busy}
          onClick={() => void move(action.key)}
        >
          {say(action.label)}
          {index === 0 && <kbd>F8</kbd>}
        </button>
      ))}
      {main === undefined && (
        <button type="button" className="btn o" aria-disabled="true" aria-describedby="bulk-why">
          {t('inbox.forward')}
        </button>
      )}
      <button type="button" className="btn o" aria-disabled={busy} onClick={() => void claim()}>
        {t('inbox.claim')}
      </button>
      {may('dossier.assign') && (
        <button type="button" className="btn o" aria-disabled={!together || busy} onClick={() => together && setAssigning(true)}>
          {t('inbox.assign')}
        </button>
      )}
      {why !== null && (
        <span id="bulk-why" className="dim">
          {why}
        </span>
      )}
      <span className="grow" />
      <button type="button" className="btn q" onClick={onClear}>
        {t('inbox.clear')}
      </button>
      {assigning && first !== undefined && (
        <AssignDialog
          unitId={first.unitId}
          role={first.role}
          count={items.length}
          onClose={() => setAssigning(false)}
          onAssign={(assigneeId) => {
            setAssigning(false);
            void each(({ dossierId, taskId, taskVersion }) => act(dossierId, 'assign', { taskId, taskVersion, assigneeId }));
          }}
        />
      )}
      {results !== null && (
        <BulkResult
          results={results}
          onClose={() => {
            setResults(null);
            onClear();
          }}
        />
      )}
    </div>
  );
}
