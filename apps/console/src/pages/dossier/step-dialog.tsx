import { FileInput, Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { act, upload } from '../../api/client.js';
import type { DossierView, StoredDocument } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { DeedFailure } from '../../ui/stale-note.js';
import { useToast } from '../../ui/toast.js';
import { usePinned, useRefresh } from './dossier-queries.js';
import type { TaskOffer } from './offered-actions.js';

/** An action of the flow with what it needs: a reason, a note, a document. What was typed stays when a colleague was faster. */
export function StepDialog({
  view,
  offer,
  onClose,
}: {
  readonly view: DossierView;
  readonly offer: TaskOffer;
  readonly onClose: () => void;
}): ReactElement {
  const { t, say } = useWords();
  const toast = useToast();
  const refresh = useRefresh(view.head.id);
  const { action } = offer;
  const outside = action.pause === 'external';
  const activities = usePinned(view.head.id).data?.excludedActivities ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const activity = picked ?? (activities.length === 1 ? (activities[0]?.code ?? null) : null);
  const words = outside || action.needs.includes('reason') || action.needs.includes('note') || action.does === 'return_step';
  const needsFile = action.needs.includes('file');
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const deed = useMutation({
    mutationFn: async () => {
      // The version as it is now: after a stale answer the refreshed view is here, and the words are still in the field.
      const task = view.tasks.find(({ id }) => id === offer.task.id) ?? offer.task;
      if (outside) {
        await act(view.head.id, 'pause_for_activity', {
          taskId: task.id,
          taskVersion: task.rowVersion,
          choice: action.key,
          activity: activity ?? '',
          reason: reason.trim(),
        });
        return;
      }
      const stored = file === null ? null : await upload<StoredDocument>(file);
      await act(view.head.id, 'step', {
        taskId: task.id,
        taskVersion: task.rowVersion,
        choice: action.key,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        ...(stored === null ? {} : { documentId: stored.id }),
      });
    },
    onSuccess: async () => {
      toast.say(t('act.done', { what: say(action.label) }));
      onClose();
      await refresh();
    },
  });
  return (
    <Dialog title={say(action.label)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if ((words && reason.trim() === '') || (needsFile && file === null) || (outside && activity === null) || deed.isPending) return;
          deed.mutate();
        }}
      >
        <p className="dim">{say(offer.task.title)}</p>
        {outside && (
          <Radio.Group
            label={t('act.activity')}
            description={t('act.activityHint')}
            value={activity}
            onChange={setPicked}
            error={tried && activity === null ? t('common.required') : null}
          >
            {activities.map(({ code, name }) => (
              <Radio key={code} value={code} label={say(name)} className="mt-2" />
            ))}
          </Radio.Group>
        )}
        {words && (
          <Textarea
            data-autofocus
            label={t('common.reason')}
            description={t('act.noteHint')}
            value={reason}
            error={tried && reason.trim() === '' ? t('common.required') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={3}
            maxLength={5000}
          />
        )}
        {needsFile && (
          <FileInput
            label={t('act.fileLabel')}
            value={file}
            onChange={setFile}
            error={tried && file === null ? t('common.required') : null}
            clearable
            clearButtonProps={{ 'aria-label': t('files.remove') }}
          />
        )}
        <DeedFailure error={deed.error} onShow={() => void refresh()} />
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={deed.isPending}>
            {say(action.label)}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
