import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useNoticeTextRefresh, type NoticeTextView } from './notice-text-queries.js';

/** Back to the words that ship: a proposal like any other. */
export function RestoreDialog({ text, onClose }: { readonly text: NoticeTextView; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = useNoticeTextRefresh();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const restore = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/notice-texts/{template}/restoration', {
          params: { path: { template: text.template } },
          body: { seen: text.number, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      toast.say(t('noticeTexts.proposed'));
      onClose();
      await refresh();
    },
  });
  return (
    <Dialog title={t('noticeTexts.restoreTitle')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim().length >= 3 && !restore.isPending) restore.mutate();
        }}
      >
        <p>{t('noticeTexts.restoreText')}</p>
        <TextInput
          data-autofocus
          label={t('noticeTexts.reason')}
          value={reason}
          maxLength={1000}
          error={tried && reason.trim().length < 3 ? t('noticeTexts.reasonWrong') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {restore.isError && <FailureNote error={restore.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={restore.isPending}>
            {t('noticeTexts.restoreDeed')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
