import { parseDay } from '@app/forms';
import { Radio, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { HeldWorkNote } from './held-work-note.js';
import { usePersonChange, type Changed, type PersonRole, type PersonView } from './people-queries.js';

interface Props {
  readonly person: PersonView;
  readonly role: PersonRole;
  readonly onClose: () => void;
}

/** A role ends at once, or with a day that is known: what the person holds is seen before. */
export function EndRoleDialog({ person, role, onClose }: Props): ReactElement {
  const { t, say } = useWords();
  const [when, setWhen] = useState<'now' | 'day'>('now');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const on = when === 'now' ? null : parseDay(typed.trim());
  const end = usePersonChange(
    () =>
      answer<Changed>(
        api.POST('/api/v1/people/{id}/roles/{assignmentId}/end', {
          params: { path: { id: person.id, assignmentId: role.id } },
          body: { version: person.version, ...(on === null || on === undefined ? {} : { on }) },
        }),
      ),
    onClose,
  );
  return (
    <Dialog title={t('people.endTitle', { role: t(`role.${role.role as 'clerk'}`) })} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (on !== undefined && !end.isPending) end.mutate(undefined);
        }}
      >
        <p>
          <b>{person.fullName}</b>, {say(role.unitName)}
        </p>
        <Radio.Group label={t('people.endWhen')} value={when} onChange={(next) => setWhen(next === 'day' ? 'day' : 'now')}>
          <div className="radios">
            <Radio value="now" label={t('people.endNow')} />
            <Radio value="day" label={t('people.endOnDay')} />
          </div>
        </Radio.Group>
        {when === 'day' && (
          <TextInput
            label={t('people.endLastDay')}
            value={typed}
            error={tried && on === undefined ? t('people.dayWrong') : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <p className="dim">{t('people.endText')}</p>
        <HeldWorkNote accountId={person.id} />
        {end.isError && <FailureNote error={end.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={end.isPending}>
            {t('people.endDeed')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
