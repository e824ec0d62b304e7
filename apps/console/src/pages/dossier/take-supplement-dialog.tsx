import { FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { act, upload } from '../../api/client.js';
import type { DossierView, StoredDocument } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { useRefresh } from './dossier-queries.js';

/** The citizen brings to the desk exactly what was asked for. */
export function TakeSupplementDialog({ view, onClose }: { readonly view: DossierView; readonly onClose: () => void }): ReactElement {
  const { t, say } = useWords();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const [files, setFiles] = useState<Readonly<Record<string, File | null>>>({});
  const [tried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const request = view.supplements.find(({ state }) => state === 'open');
  const items = request?.items.filter(({ kind }) => kind === 'component') ?? [];
  const deed = useMutation({
    mutationFn: async () => {
      const documents: { componentCode: string; documentId: string }[] = [];
      for (const { target } of items) {
        const file = files[target];
        if (file) documents.push({ componentCode: target, documentId: (await upload<StoredDocument>(file)).id });
      }
      await act(view.head.id, 'supplement', { documents }, key);
    },
    onSuccess: async () => {
      toast.say(t('act.done', { what: t('action.supplement') }));
      onClose();
      await refresh();
    },
  });
  const nameOf = (code: string): string => say(view.components.find((one) => one.code === code)?.name) || code;
  const missing = items.some(({ target }) => !files[target]);
  return (
    <Dialog title={t('act.take_supplement')} onClose={onClose} size="lg">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing && items.length > 0 && !deed.isPending) deed.mutate();
        }}
      >
        {items.length === 0 && <p>{t('act.nothingAsked')}</p>}
        {items.map(({ target, text }) => (
          <FileInput
            key={target}
            label={t('act.supplementPaper', { name: nameOf(target) })}
            description={text}
            value={files[target] ?? null}
            onChange={(file) => setFiles((known) => ({ ...known, [target]: file }))}
            error={tried && !files[target] ? t('common.required') : null}
            clearable
          />
        ))}
        <DeedFailure error={deed.error} onShow={() => void refresh()} />
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={deed.isPending}>
            {t('act.take_supplement')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
