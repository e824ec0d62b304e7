import { Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { download } from '../../api/download.js';
import { Problem } from '../../api/problem.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { askExport, EXPORT_FORMATS, exportAtOnce, type Exported, type ExportFormat } from './exports-queries.js';

/** A file of what is on the page: at once where that is short, otherwise written in the background and kept among my exports. */
export function ExportDialog({ exported, onClose }: { readonly exported: Exported; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const go = useNavigate();
  const toast = useToast();
  const queries = useQueryClient();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  // One key for one wish: a repeated click is the same export, another format is another one.
  const keys = useMemo(() => new Map(EXPORT_FORMATS.map((one) => [one, crypto.randomUUID()])), []);
  const atOnce = useMutation({ mutationFn: () => download(exportAtOnce(exported, format)), onSuccess: onClose });
  const asJob = useMutation({
    mutationFn: () => askExport(exported, format, keys.get(format) ?? crypto.randomUUID()),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['exports'] });
      toast.say(t('exports.asked'));
      void go('/supervise/exports');
    },
  });
  const busy = atOnce.isPending || asJob.isPending;
  const refused = asJob.error ?? atOnce.error;
  const long = refused instanceof Problem && refused.code === 'statistics.export_needs_job';
  return (
    <Dialog title={t(`exports.title.${exported.kind}`)} onClose={onClose}>
      <Radio.Group
        label={t('exports.format')}
        value={format}
        onChange={(value) => {
          setFormat(EXPORT_FORMATS.find((one) => one === value) ?? 'xlsx');
          atOnce.reset();
          asJob.reset();
        }}
      >
        {EXPORT_FORMATS.map((one, index) => (
          <Radio key={one} mt={6} value={one} label={t(`exports.formats.${one}`)} data-autofocus={index === 0 ? true : undefined} />
        ))}
      </Radio.Group>
      <p className="dim mt-2">{t('exports.ways')}</p>
      {refused !== null && <FailureNote error={refused} />}
      <footer className="dialog-foot">
        <button type="button" className="btn o" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="button" className={long ? 'btn' : 'btn o'} aria-disabled={busy} onClick={() => !busy && asJob.mutate()}>
          {t('exports.inBackground')}
        </button>
        {!long && (
          <button type="button" className="btn" aria-disabled={busy} onClick={() => !busy && atOnce.mutate()}>
            {atOnce.isPending ? t('exports.fetching') : t('exports.now')}
          </button>
        )}
      </footer>
    </Dialog>
  );
}
