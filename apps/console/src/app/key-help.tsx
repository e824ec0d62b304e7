import type { ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';
import { Dialog } from '../ui/dialog.js';

/** Between two keys that do the same. */
const OR = ' | ';
const KEYS = [
  ['Ctrl K', 'find'],
  ['? | F1', 'help'],
  ['↑ ↓', 'move'],
  ['Space', 'select'],
  ['F2', 'preview'],
  ['Enter', 'open'],
  ['F8', 'main'],
  ['F9 | Alt Enter', 'receive'],
  ['F10', 'next'],
  ['Alt 1', 'person'],
  ['Alt 2', 'procedure'],
  ['Alt 3', 'form'],
  ['Alt 4', 'papers'],
  ['Enter', 'goOn'],
  ['Esc', 'close'],
] as const;

export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <table className="list key-list">
        <tbody>
          {KEYS.map(([key, what]) => (
            <tr key={what}>
              <th scope="row">
                {key.split(OR).map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
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
