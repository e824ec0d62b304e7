import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Confirm } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { TakeBack } from '../../ui/take-back.js';
import { useToast } from '../../ui/toast.js';
import { useCatalogueRefresh, type ProcedureHistory, type VersionFiles, type VersionItem } from './catalogue-queries.js';
import { OverrideDialog } from './override-dialog.js';
import { ProposeDialog } from './propose-dialog.js';
import { SubmitDialog } from './submit-dialog.js';

/** What may be done with a version: a draft goes to the second person or is given up; any other one is where a new draft begins. */
export function VersionActions({
  item,
  version,
  history,
}: {
  readonly item: VersionItem;
  readonly version: VersionFiles;
  readonly history: ProcedureHistory;
}): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  const [, setParams] = useSearchParams();
  const [open, setOpen] = useState<'submit' | 'discard' | 'propose' | 'override' | null>(null);
  const close = (): void => setOpen(null);
  const show = (versionId: string): void => setParams({ code: history.code, version: versionId, tab: 'changes' });
  const draft = item.status === 'draft';
  const own = may('catalogue.edit') ? item.ownProposal : null;
  const errors = version.form === null ? 0 : version.findings.filter(({ level }) => level === 'error').length;
  return (
    <div className="btns mt-2">
      {may('catalogue.edit') && draft && (
        <>
          <button type="button" className="btn" aria-disabled={errors > 0} onClick={() => errors === 0 && setOpen('submit')}>
            {t('catalogue.submit')}
          </button>
          <button type="button" className="btn o" onClick={() => setOpen('discard')}>
            {t('catalogue.discard')}
          </button>
          {errors > 0 && <span className="dim">{t('catalogue.blocked', { count: errors })}</span>}
        </>
      )}
      {typeof own === 'string' && (
        <TakeBack call={() => answer(api.POST('/api/v1/catalogue/publications/{id}/withdrawal', { params: { path: { id: own } } }))} />
      )}
      {may('catalogue.edit') && (
        <>
          <button type="button" className="btn o" onClick={() => setOpen('propose')}>
            {t('catalogue.propose')}
          </button>
          <button type="button" className="btn o" onClick={() => setOpen('override')}>
            {t('catalogue.override')}
          </button>
        </>
      )}
      <button type="button" className="btn q" onClick={() => saveFiles(version)}>
        {t('catalogue.files')}
      </button>
      {open === 'submit' && <SubmitDialog item={item} onClose={close} />}
      {open === 'discard' && <Discard item={item} onClose={close} />}
      {open === 'propose' && <ProposeDialog version={version} onClose={close} onStored={show} />}
      {open === 'override' && <OverrideDialog version={version} current={history.override} onClose={close} onStored={show} />}
    </div>
  );
}

function Discard({ item, onClose }: { readonly item: VersionItem; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = useCatalogueRefresh();
  const deed = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/catalogue/versions/{id}/discard', { params: { path: { id: item.id } } })),
    onSuccess: async () => {
      toast.say(t('catalogue.discarded'));
      onClose();
      await refresh();
    },
  });
  return (
    <Confirm
      title={t('catalogue.discardTitle', { number: item.number })}
      text={t('catalogue.discardText')}
      deed={t('catalogue.discard')}
      busy={deed.isPending}
      onClose={onClose}
      onConfirm={() => deed.mutate()}
    >
      {deed.isError && <FailureNote error={deed.error} />}
    </Confirm>
  );
}

/** The parts as one file, where an editor begins. */
function saveFiles({ code, number, procedure, form, flow, template }: VersionFiles): void {
  const text = JSON.stringify({ procedure, form, flow, template }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `${code}-v${number}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
