import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { List, RoleHeldInUnit } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNote } from '../../ui/failure.js';

/** Gives tasks to somebody who holds the step's role in its unit. */
export function AssignDialog({
  unitId,
  role,
  count,
  onClose,
  onAssign,
}: {
  readonly unitId: string;
  readonly role: string;
  readonly count: number;
  readonly onClose: () => void;
  readonly onAssign: (assigneeId: string) => void;
}): ReactElement {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const people = useQuery({
    queryKey: ['people', unitId],
    queryFn: () => answer<List<RoleHeldInUnit>>(api.GET('/api/v1/units/{id}/people', { params: { path: { id: unitId } } })),
  });
  const able = people.data?.items.filter((person) => person.inForce && person.role === role) ?? [];
  return (
    <Dialog title={t('inbox.chooseOfficer', { count })} onClose={onClose}>
      {people.isError && <FailureNote error={people.error} />}
      <Select
        data-autofocus
        label={t('inbox.officer')}
        data={able.map(({ accountId, fullName }) => ({ value: accountId, label: fullName }))}
        value={chosen}
        onChange={setChosen}
        searchable
      />
      <footer className="dialog-foot">
        <button type="button" className="btn o" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="button" className="btn" aria-disabled={chosen === null} onClick={() => chosen !== null && onAssign(chosen)}>
          {t('inbox.assign')}
        </button>
      </footer>
    </Dialog>
  );
}
