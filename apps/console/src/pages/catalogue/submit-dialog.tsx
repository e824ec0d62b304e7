import { parseDay } from '@app/forms';
import { TextInput } from '@mantine/core';
import { dayInZone, dayNumbers } from '@app/ui';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { useCatalogueRefresh, type VersionItem } from './catalogue-queries.js';

/** From which day a draft should hold; somebody else decides. */
export function SubmitDialog({ item, onClose }: { readonly item: VersionItem; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const { zone } = useSession();
  const toast = useToast();
  const refresh = useCatalogueRefresh();
  const [day, setDay] = useState(dayNumbers(dayInZone(serverNow(), zone)));
  const [tried, setTried] = useState(false);
  const effectiveFrom = parseDay(day.trim());
  const deed = useMutation({
    mutationFn: (from: string) =>
      answer(api.POST('/api/v1/catalogue/versions/{id}/submission', { params: { path: { id: item.id } }, body: { effectiveFrom: from } })),
    onSuccess: async () => {
      toast.say(t('catalogue.submitted'));
      onClose();
      await refresh();
    },
  });
  return (
    <Dialog title={t('catalogue.submit').replace('…', '')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (effectiveFrom !== undefined && !deed.isPending) deed.mutate(effectiveFrom);
        }}
      >
        <p>{t('catalogue.submitText')}</p>
        <TextInput
          label={t('catalogue.effectiveFrom')}
          value={day}
          error={tried && effectiveFrom === undefined ? t('catalogue.dayWrong') : null}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {deed.isError && <FailureNote error={deed.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={deed.isPending}>
            {t('catalogue.submit').replace('…', '')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
