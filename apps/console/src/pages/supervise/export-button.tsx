import { Icon } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { ExportDialog } from './export-dialog.js';
import type { Exported } from './exports-queries.js';

export function ExportButton({ exported }: { readonly exported: Exported }): ReactElement {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn o" onClick={() => setOpen(true)}>
        <Icon name="download" size={18} />
        {t(`exports.button.${exported.kind}`)}
      </button>
      {open && <ExportDialog exported={exported} onClose={() => setOpen(false)} />}
    </>
  );
}
