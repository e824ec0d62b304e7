import type { ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';
import { Dialog } from '../ui/dialog.js';

const KEYS = [
  ['Ctrl K', 'find'],
  ['?  ·  F1', 'help'],
  ['↑ ↓', 'move'],
  ['Space', 'select'],
  ['F2', 'preview'],
  ['Enter', 'open'],
  ['F8', 'main'],
  ['F9', 'receive'],
  ['F10', 'next'],
  ['Esc', 'close'],
] as const;

export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <table className="list">
        <tbody>
          {KEYS.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(`keys.${what}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim mt-3">{t('keys.note')}</p>
    </Dialog>
  );
}
