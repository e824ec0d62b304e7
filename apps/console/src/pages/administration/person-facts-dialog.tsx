import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import { usePeopleRefresh, type PersonView } from './people-queries.js';

const USERNAME = /^[A-Za-z0-9][A-Za-z0-9._@-]{1,99}$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

interface Facts {
  readonly fullName: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly email?: string;
}

/** Somebody whom the identity provider knows and we do not yet. */
export function AddPersonDialog({
  onClose,
  onAdded,
}: {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = usePeopleRefresh();
  const [username, setUsername] = useState('');
  const add = useMutation({
    mutationFn: (facts: Facts) => answer<{ id: string }>(api.POST('/api/v1/people', { body: { ...facts, username: username.trim() } })),
    onSuccess: async ({ id }, { fullName }) => {
      toast.say(t('people.added', { name: fullName }));
      await refresh();
      onAdded(id);
    },
  });
  return (
    <FactsForm
      title={t('people.addTitle')}
      deed={t('people.add')}
      ready={USERNAME.test(username.trim())}
      busy={add.isPending}
      error={add.isError ? add.error : null}
      onSend={add.mutate}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p>{t('people.addText')}</p>
          <TextInput
            data-autofocus
            label={t('people.username')}
            value={username}
            error={tried && !USERNAME.test(username.trim()) ? t('people.usernameWrong') : null}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
        </>
      )}
    </FactsForm>
  );
}

export function EditPersonDialog({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }): ReactElement {
  const { t } = useWords();
  const toast = useToast();
  const refresh = usePeopleRefresh();
  const edit = useMutation({
    mutationFn: (facts: Facts) =>
      answer(api.PATCH('/api/v1/people/{id}', { params: { path: { id: person.id } }, body: { ...facts, version: person.version } })),
    onSuccess: async () => {
      toast.say(t('people.edited'));
      onClose();
      await refresh();
    },
  });
  return (
    <FactsForm
      title={t('people.editTitle')}
      deed={t('common.save')}
      known={person}
      ready
      busy={edit.isPending}
      error={edit.isError ? edit.error : null}
      onSend={edit.mutate}
      onClose={onClose}
    />
  );
}

function FactsForm({
  title,
  deed,
  known,
  ready,
  busy,
  error,
  onSend,
  onClose,
  children,
}: {
  readonly title: string;
  readonly deed: string;
  readonly known?: PersonView;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (facts: Facts) => void;
  readonly onClose: () => void;
  readonly children?: (tried: boolean) => ReactElement;
}): ReactElement {
  const { t } = useWords();
  const [fullName, setFullName] = useState(known?.fullName ?? '');
  const [vi, setVi] = useState(known?.title?.vi ?? '');
  const [en, setEn] = useState(known?.title?.en ?? '');
  const [email, setEmail] = useState(known?.email ?? '');
  const [tried, setTried] = useState(false);
  const address = email.trim();
  const wrongAddress = address !== '' && !EMAIL.test(address);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!ready || fullName.trim() === '' || wrongAddress || busy) return;
          onSend({ fullName: fullName.trim(), title: { vi: vi.trim(), en: en.trim() }, ...(address !== '' && { email: address }) });
        }}
      >
        {children?.(tried)}
        <TextInput
          label={t('people.fullName')}
          value={fullName}
          error={tried && fullName.trim() === '' ? t('common.required') : null}
          onChange={(event) => setFullName(event.currentTarget.value)}
        />
        <div className="pair">
          <TextInput label={t('people.titleVi')} value={vi} onChange={(event) => setVi(event.currentTarget.value)} />
          <TextInput label={t('people.titleEn')} value={en} onChange={(event) => setEn(event.currentTarget.value)} />
        </div>
        <TextInput
          label={`${t('people.email')} (${t('common.optional')})`}
          type="email"
          value={email}
          error={tried && wrongAddress ? t('people.emailWrong') : null}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {error !== null && <FailureNote error={error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={busy}>
            {deed}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
