import { FileInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, upload } from '../../api/client.js';
import type { Answer, DossierView, LedgerEntry, StoredDocument } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import type { vi } from '../../i18n/vi.js';
import { Dialog } from '../../ui/dialog.js';
import { useMoments } from '../../ui/moments.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { useRefresh } from './dossier-queries.js';
import { parseMoment } from './parse-moment.js';

const MOMENTS = ['start', 'pause', 'resume', 'restart', 'end'];
const SETS_DUE = ['start', 'resume', 'restart', 'extend', 'adjust'];

/** What of a line can be wrong: when it happened, or the date it promised. Nothing of a line that is a correction itself. */
export function correctable({ action, clockEffect, dueAt }: LedgerEntry): readonly ('moment' | 'due')[] {
  if (action === 'correct') return [];
  return [
    ...(MOMENTS.includes(clockEffect) ? (['moment'] as const) : []),
    ...(SETS_DUE.includes(clockEffect) && dueAt !== null ? (['due'] as const) : []),
  ];
}

/** The one way to say that a line is wrong: a proposal with reason and paper, which a second person decides. The line itself stays. */
export function CorrectDialog({
  head,
  entry,
  onClose,
}: {
  readonly head: DossierView['head'];
  readonly entry: LedgerEntry;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useWords();
  const { zone } = useSession();
  const moments = useMoments();
  const toast = useToast();
  const refresh = useRefresh(head.id);
  const kinds = correctable(entry);
  const [kind, setKind] = useState<'moment' | 'due'>(kinds[0] ?? 'moment');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const at = parseMoment(typed, zone);
  const missing = at === null || reason.trim() === '' || file === null;
  const deed = useMutation({
    mutationFn: async () => {
      if (at === null || file === null) return null;
      const { id: documentId } = await upload<StoredDocument>(file);
      return answer<Answer<'ProposedCorrection'>>(
        api.POST('/api/v1/dossiers/{id}/corrections', {
          params: { path: { id: head.id } },
          body: {
            version: head.version,
            corrects: entry.version,
            reason: reason.trim(),
            documentId,
            ...(kind === 'moment' ? { effectiveAt: at } : { dueAt: at }),
          },
        }),
      );
    },
    onSuccess: async (proposed) => {
      toast.say(
        t('correct.done', { before: moments.short(proposed?.dueBefore ?? null), after: moments.short(proposed?.dueAfter ?? null) }),
      );
      onClose();
      await refresh();
    },
  });
  return (
    <Dialog title={t('correct.title', { line: entry.version })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!missing && !deed.isPending) deed.mutate();
        }}
      >
        <p>
          <b>{t(`action.${entry.action as keyof typeof vi.action}`)}</b>, {moments.short(entry.effectiveAt)}
          {entry.dueAt !== null && `, ${t('dossier.promised', { when: moments.long(entry.dueAt) })}`}
        </p>
        <p className="dim">{t('correct.text')}</p>
        <Radio.Group label={t('correct.what')} value={kind} onChange={(next) => setKind(next === 'due' ? 'due' : 'moment')}>
          <div className="radios">
            {kinds.map((one) => (
              <Radio key={one} value={one} label={t(`correct.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t(kind === 'moment' ? 'correct.momentNow' : 'correct.dueNow')}
          description={t('correct.format')}
          value={typed}
          error={tried && at === null ? t('correct.wrong') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Textarea
          label={t('common.reason')}
          value={reason}
          error={tried && reason.trim() === '' ? t('common.required') : null}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FileInput
          label={t('correct.paper')}
          value={file}
          error={tried && file === null ? t('common.required') : null}
          onChange={setFile}
        />
        {deed.isError && <DeedFailure error={deed.error} onShow={() => void refresh()} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={deed.isPending}>
            {t('correct.send')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
