import { Select } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';
import { useUnits } from '../calendar/calendar-queries.js';
import { usePersonChange, type Changed, type PersonView } from './people-queries.js';
import { CONFIRMED_ROLES, ROLES, type RoleName } from './people-words.js';
import { usePeriodInputs } from './period-inputs.js';

export function GiveRoleDialog({ person, onClose }: { readonly person: PersonView; readonly onClose: () => void }): ReactElement {
  const { t, say } = useWords();
  const units = useUnits();
  const [role, setRole] = useState<RoleName | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { typed, inputs } = usePeriodInputs({ endless: true });
  const give = usePersonChange(
    (body: { role: RoleName; unitId: string; from: string; to?: string; basis: string }) =>
      answer<Changed>(
        api.POST('/api/v1/people/{id}/roles', { params: { path: { id: person.id } }, body: { ...body, version: person.version } }),
      ),
    onClose,
  );
  return (
    <Dialog title={t('people.giveTitle', { name: person.fullName })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const { from, to, basis, ready } = typed;
          if (role === null || unitId === null || !ready || from === undefined || give.isPending) return;
          give.mutate({ role, unitId, from, basis, ...(typeof to === 'string' && { to }) });
        }}
      >
        <Select
          data-autofocus
          label={t('people.role')}
          data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          error={tried && role === null ? t('people.chooseRole') : null}
          searchable
          onChange={(next) => setRole(ROLES.find((one) => one === next) ?? null)}
        />
        <Select
          label={t('people.unit')}
          data={(units.data ?? []).map((unit) => ({ value: unit.id, label: `${say(unit.name)}, ${say(unit.agencyName)}` }))}
          value={unitId}
          error={tried && unitId === null ? t('people.chooseUnit') : null}
          searchable
          onChange={setUnitId}
        />
        {inputs(tried)}
        {role !== null && CONFIRMED_ROLES.includes(role) && <p className="note plain">{t('people.needsSecond')}</p>}
        {give.isError && <FailureNote error={give.error} />}
        <footer className="dialog-foot">
          <button type="button" className="btn o" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="btn" aria-disabled={give.isPending}>
            {t('people.giveDeed')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
