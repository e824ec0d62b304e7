import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { Problem } from '../../api/problem.js';
import type { Answer } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { FilePick } from '../../ui/file-pick.js';
import { useToast } from '../../ui/toast.js';
import { useCatalogueRefresh, type Finding, type Pack, type VersionFiles } from './catalogue-queries.js';
import { FindingsView } from './findings-view.js';
import { readPack, type ReadPack } from './read-pack.js';

/** A new version from files; parts that are not chosen stay as they are. Refused with every finding when the checks find an error. */
export function ProposeDialog({
  version,
  onClose,
  onStored,
}: {
  readonly version: VersionFiles;
  readonly onClose: () => void;
  readonly onStored: (versionId: string) => void;
}): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = useCatalogueRefresh();
  const [read, setRead] = useState<ReadPack | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const shown = { procedure: version.procedure, form: version.form, flow: version.flow, template: version.template };
  const pack = { ...shown, ...read?.parts } as unknown as Pack;
  const check = useMutation({
    mutationFn: async () => (await answer<{ findings: Finding[] }>(api.POST('/api/v1/catalogue/checks', { body: pack }))).findings,
  });
  const propose = useMutation({
    mutationFn: () =>
      answer<Answer<'ProposedVersion'>>(
        api.POST('/api/v1/catalogue/procedures/{code}/versions', {
          params: { path: { code: version.code } },
          body: { ...pack, note: note.trim() },
        }),
      ),
    onSuccess: async ({ outcome, versionId }) => {
      toast.say(t(outcome === 'unchanged' ? 'propose.unchanged' : 'propose.done'));
      await refresh();
      onClose();
      onStored(versionId);
    },
  });
  const findings = propose.isError ? findingsOf(propose.error) : (check.data ?? null);
  const usable = read !== null && read.faults.length === 0 && Object.keys(read.parts).length > 0;
  return (
    <Dialog title={t('propose.title', { code: version.code })} onClose={onClose} size="xl">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (usable && note.trim().length >= 3 && !propose.isPending) propose.mutate();
        }}
      >
        <p>{t('propose.text')}</p>
        <div>
          <FilePick
            label={t('propose.files')}
            multiple
            accept=".json,application/json"
            onPick={(files) => {
              check.reset();
              propose.reset();
              void readPack(files).then(setRead);
            }}
          />
        </div>
        {tried && !usable && read === null && <p className="note late plain">{t('common.required')}</p>}
        {read?.faults.map(({ name, why }) => (
          <p key={name} className="note late plain">
            {t(`propose.${why}`, { name })}
          </p>
        ))}
        {usable && <p className="dim">{t('propose.read', { names: Object.keys(read.parts).join(', ') })}</p>}
        <Textarea
          label={t('propose.note')}
          value={note}
          error={tried && note.trim().length < 3 ? t('common.required') : null}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {check.isError && <FailureNote error={check.error} />}
        {propose.isError && <FailureNote error={propose.error} />}
        {findings !== null && <FindingsView findings={findings} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="button" className="btn o" aria-disabled={!usable} onClick={() => usable && check.mutate()}>
            {t('propose.check')}
          </button>
          <button type="submit" className="btn" aria-disabled={!usable || propose.isPending}>
            {t('propose.send')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The findings that a refusal carries. */
export function findingsOf(error: unknown): readonly Finding[] | null {
  if (!(error instanceof Problem)) return null;
  const { findings } = error.document;
  return Array.isArray(findings) ? (findings as Finding[]) : null;
}
