import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { usePeople, usePersonChange, type Changed, type PersonView } from './people-queries.js';
import { CONFIRMED_ROLES, ROLES, type RoleName } from './people-words.js';
import { usePeriodInputs } from './period-inputs.js';

export function SubstituteDialog({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }): ReactElement {
  const { t, say } = useWords();
  const held = person.roles.filter(({ state }) => state !== 'ended');
  const [roleId, setRoleId] = useState<string | null>(held.length === 1 ? (held[0]?.id ?? null) : null);
  const [wanted, setWanted] = useState('');
  const [substituteId, setSubstituteId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [q] = useDebouncedValue(substituteId === null ? wanted.trim() : '', 200);
  const people = usePeople({ q, unitId: null, role: null, state: 'active' });
  const { typed, inputs } = usePeriodInputs({ endless: false });
  const absent = held.find(({ id }) => id === roleId);
  const role = ROLES.find((one) => one === absent?.role);
  const substitute = usePersonChange(
    (body: { substituteId: string; role: RoleName; unitId: string; from: string; to: string; basis: string }) =>
      answer<Changed>(
        api.POST('/api/v1/people/{id}/substitutions', { params: { path: { id: person.id } }, body: { ...body, version: person.version } }),
      ),
    onClose,
  );
  return (
    <Dialog title={t('people.substituteTitle', { name: person.fullName })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const { from, to, basis, ready } = typed;
          if (absent === undefined || role === undefined || substituteId === null || !ready || from === undefined) return;
          if (typeof to === 'string' && !substitute.isPending)
            substitute.mutate({ substituteId, role, unitId: absent.unitId, from, to, basis });
        }}
      >
        <p>{t('people.substituteText', { name: person.fullName })}</p>
        <Select
          data-autofocus
          label={t('people.absentRole')}
          data={held.map((one) => ({ value: one.id, label: `${t(`role.${one.role as 'clerk'}`)}, ${say(one.unitName)}` }))}
          value={roleId}
          error={tried && absent === undefined ? t('people.chooseRole') : null}
          onChange={setRoleId}
        />
        <Select
          label={t('people.substituteBy')}
          data={(people.data ?? [])
            .filter(({ id }) => id !== person.id)
            .map((one) => ({ value: one.id, label: one.username === null ? one.fullName : `${one.fullName} (${one.username})` }))}
          value={substituteId}
          searchValue={wanted}
          onSearchChange={setWanted}
          error={tried && substituteId === null ? t('people.choosePerson') : null}
          filter={({ options }) => options}
          searchable
          onChange={setSubstituteId}
        />
        {inputs(tried)}
        {role !== undefined && CONFIRMED_ROLES.includes(role) && <p className="note plain">{t('people.needsSecond')}</p>}
        {substitute.isError && <FailureNote error={substitute.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={substitute.isPending}>
            {t('people.substituteDeed')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
