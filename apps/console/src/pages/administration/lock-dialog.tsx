import { Radio } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { HeldWorkNote } from './held-work-note.js';
import { usePersonChange, type Changed, type PersonView } from './people-queries.js';

const REASONS = ['left', 'moved', 'suspended', 'security'] as const;

/** What stays in the hands of whoever leaves is said before the account is locked. */
export function LockDialog({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const [because, setBecause] = useState<(typeof REASONS)[number]>('left');
  const lock = usePersonChange(
    () =>
      answer<Changed>(
        api.POST('/api/v1/people/{id}/lock', { params: { path: { id: person.id } }, body: { version: person.version, because } }),
      ),
    onClose,
  );
  return (
    <Dialog title={t('people.lockTitle', { name: person.fullName })} onClose={onClose}>
      <div className="form">
        <p>{t('people.lockText')}</p>
        <Radio.Group
          label={t('people.because')}
          value={because}
          onChange={(next) => setBecause(REASONS.find((one) => one === next) ?? 'left')}
        >
          <div className="radios">
            {REASONS.map((one) => (
              <Radio key={one} value={one} label={t(`people.reason.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <HeldWorkNote accountId={person.id} />
        {lock.isError && <FailureNote error={lock.error} />}
      </div>
      <footer className="dialog-foot">
        <button type="button" className="btn o" data-autofocus onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="button" className="btn" aria-disabled={lock.isPending} onClick={() => !lock.isPending && lock.mutate(undefined)}>
          {t('people.lockDeed')}
        </button>
      </footer>
    </Dialog>
  );
}
