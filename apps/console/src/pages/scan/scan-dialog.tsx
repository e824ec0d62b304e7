import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, undeclared, upload } from '../../api/client.js';
import type { List, StoredDocument } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { FilePick } from '../../ui/file-pick.js';
import { partsOf, unassigned, UNCHOSEN, type PageChoice } from './assigned-pages.js';
import { ScanPages, type ScanPaper } from './scan-pages.js';

interface Props {
  readonly papers: readonly ScanPaper[];
  readonly onClose: () => void;
  /** What was made, by code of the paper. */
  readonly onCut: (documents: ReadonlyMap<string, StoredDocument>) => Promise<void> | void;
}

/** One file from the scanner, page by page: to which paper it belongs, which way up it is, whether it is blank. */
export function ScanDialog({ papers, onClose, onCut }: Props): ReactElement {
  const { t, say } = useWords();
  const [choices, setChoices] = useState<readonly PageChoice[]>([]);
  const [tried, setTried] = useState(false);
  const take = useMutation({
    mutationFn: async (file: File) => {
      const scan = await upload<StoredDocument>(file);
      const { items } = await answer<List<{ number: number }>>(
        api.GET('/api/v1/documents/{id}/pages', { params: { path: { id: scan.id } } }),
      );
      return { scan, count: items.length };
    },
    onSuccess: ({ count }) => setChoices(Array.from({ length: count }, () => UNCHOSEN)),
  });
  const cut = useMutation({
    mutationFn: async (scanId: string) => {
      const parts = partsOf(choices);
      const nameOf = (code: string): string => say(papers.find((one) => one.code === code)?.name) || code;
      const { items } = await answer<List<StoredDocument>>(
        api.POST('/api/v1/documents/{id}/parts', {
          params: { path: { id: scanId } },
          body: undeclared({ parts: parts.map(({ paper, pages }) => ({ name: nameOf(paper).slice(0, 100).trim(), pages })) }),
        }),
      );
      await onCut(new Map(parts.flatMap(({ paper }, index) => (items[index] === undefined ? [] : [[paper, items[index]]]))));
    },
    onSuccess: onClose,
  });
  const scan = take.data?.scan;
  const left = unassigned(choices);
  const parts = partsOf(choices);

  function finish(): void {
    setTried(true);
    if (scan !== undefined && left.length === 0 && parts.length > 0 && !cut.isPending) cut.mutate(scan.id);
  }

  return (
    <Dialog title={t('scan.title')} onClose={onClose} size="xl">
      {scan === undefined && (
        <>
          <p>{t('scan.lead')}</p>
          <p className="mt-2">
            <FilePick
              label={t(take.isPending ? 'files.uploading' : 'scan.choose')}
              accept="application/pdf"
              onPick={([file]) => {
                if (file !== undefined && !take.isPending) take.mutate(file);
              }}
            />
          </p>
        </>
      )}
      {take.isError && <FailureNote error={take.error} />}
      {scan !== undefined && choices.length > 0 && <ScanPages scanId={scan.id} papers={papers} choices={choices} onChoices={setChoices} />}
      {cut.isError && <FailureNote error={cut.error} />}
      {tried && left.length > 0 && (
        <p className="due late" role="alert">
          {t('scan.left', { pages: left.join(', ') })}
        </p>
      )}
      <footer className="dialog-foot">
        {scan !== undefined && <span className="dim grow">{t('scan.makes', { parts: parts.length, pages: choices.length })}</span>}
        <button type="button" className="btn o" onClick={onClose}>
          {t('common.cancel')}
        </button>
        {scan !== undefined && (
          <button type="button" className="btn" aria-disabled={cut.isPending} onClick={finish}>
            {t('scan.cut')}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
