import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import type { InboxItem } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { useFailureWords } from '../../ui/failure.js';

export interface ItemResult {
  readonly item: InboxItem;
  /** Null: it was done. */
  readonly error: unknown;
}

/** One line per dossier: done, or why not. */
export function BulkResult({ results, onClose }: { readonly results: readonly ItemResult[]; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const words = useFailureWords();
  const done = results.filter(({ error }) => error === null).length;
  return (
    <Dialog title={t('inbox.resultTitle')} onClose={onClose} size="lg">
      <p role="status">{t('inbox.resultDone', { done, all: results.length })}</p>
      <table className="list mt-2">
        <tbody>
          {results.map(({ item, error }) => (
            <tr key={item.taskId}>
              <th scope="row">{item.dossierCode}</th>
              <td>{item.ownerName}</td>
              <td>
                <span className={error === null ? 'due done' : 'due late'}>
                  <Icon name={error === null ? 'tick-ring' : 'triangle'} size={18} />
                  {error === null ? t('inbox.resultOk') : words(error).title}
                </span>
                {error !== null && <p className="dim">{words(error).hint}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="dialog-foot">
        <button type="button" className="btn" data-autofocus onClick={onClose}>
          {t('common.close')}
        </button>
      </footer>
    </Dialog>
  );
}
