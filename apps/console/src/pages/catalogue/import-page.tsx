import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer } from '../../api/client.js';
import { currentLanguage, useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { FilePick } from '../../ui/file-pick.js';
import { Meter } from '../../ui/meter.js';
import { useTitle } from '../../ui/use-title.js';
import { useCatalogueRefresh } from './catalogue-queries.js';
import { batchesOf, merged, type ImportAnswer } from './import-batches.js';
import { ImportReport } from './import-report.js';

/** Files of the national catalogue: read, understood, stored as drafts, and what a person must decide. */
export function ImportPage(): ReactElement {
  const { t } = useWords();
  const refresh = useCatalogueRefresh();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [publish, setPublish] = useState(false);
  const [sent, setSent] = useState(0);
  const [result, setResult] = useState<{ answer: ImportAnswer; dryRun: boolean } | null>(null);
  useTitle(t('import.title'));
  const run = useMutation({
    mutationFn: async (dryRun: boolean) => {
      setSent(0);
      setResult(null);
      let whole: ImportAnswer | null = null;
      for (const part of batchesOf(files)) {
        whole = merged(whole, await send(part, { dryRun, publish }));
        setSent((number) => number + part.length);
        setResult({ answer: whole, dryRun });
      }
    },
    onSettled: refresh,
  });
  const choose = (list: readonly File[]): void => {
    setFiles(list.filter(({ name }) => /\.json$/iu.test(name)));
    setResult(null);
    run.reset();
  };
  const ready = files.length > 0 && !run.isPending;
  return (
    <main id="main" className="list-page padded">
      <div className="head tall">
        <div>
          <h1>{t('import.title')}</h1>
          <p className="dim">{t('import.text')}</p>
        </div>
        <span className="grow" />
        <Link to="/procedures">{t('catalogue.title')}</Link>
      </div>
      <div className="form-row">
        <FilePick label={t('import.folder')} folder accept=".json,application/json" onPick={choose} />
        <FilePick label={t('import.files')} multiple accept=".json,application/json" onPick={choose} />
      </div>
      <Checkbox mt={12} label={t('import.publish')} checked={publish} onChange={(event) => setPublish(event.currentTarget.checked)} />
      <div className="btns mt-3">
        <button type="button" className="btn o" aria-disabled={!ready} onClick={() => ready && run.mutate(true)}>
          {t('import.dryRun')}
        </button>
        <button type="button" className="btn" aria-disabled={!ready} onClick={() => ready && run.mutate(false)}>
          {t('import.run', { count: files.length })}
        </button>
        {files.length === 0 && <span className="dim">{t('import.chooseFirst')}</span>}
      </div>
      <div role="status">
        {run.isPending && (
          <p className="mt-3">
            {t('import.progress', { done: sent, all: files.length })} <Meter used={sent} of={files.length} />
          </p>
        )}
      </div>
      {run.isError && (
        <>
          <FailureNote error={run.error} />
          <p className="dim">{t('import.stopped', { done: sent, all: files.length })}</p>
        </>
      )}
      {result !== null && <ImportReport {...result} />}
    </main>
  );
}

async function send(files: readonly File[], { dryRun, publish }: { dryRun: boolean; publish: boolean }): Promise<ImportAnswer> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const call = fetch(`/api/v1/catalogue/imports?dryRun=${String(dryRun)}&publish=${String(publish)}`, {
    method: 'POST',
    body: form,
    headers: { 'accept-language': currentLanguage() },
  });
  return answer<ImportAnswer>(
    call.then(async (response) => {
      const body: unknown = await response.json().catch(() => null);
      return response.ok ? { data: body, response } : { error: body, response };
    }),
  );
}
