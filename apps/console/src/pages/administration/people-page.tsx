import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import { useUnits } from '../calendar/calendar-queries.js';
import { AdministrationLinks } from './administration-links.js';
import { AddPersonDialog } from './person-facts-dialog.js';
import { usePeople, useWaitingPeople, type PersonItem } from './people-queries.js';
import { ROLES } from './people-words.js';
import { PersonDetail } from './person-detail.js';
import { WaitingChanges } from './waiting-changes.js';

/** Units of a person that the list names; the others are counted. */
const SHOWN = 2;

/** Who works here, in which roles and until when; what waits for a second administrator. */
export function PeoplePage(): ReactElement {
  const { t, say } = useWords();
  const [params, setParams] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const [adding, setAdding] = useState(false);
  const [q] = useDebouncedValue(wanted.trim(), 200);
  const [unitId, role, state] = [params.get('unit'), params.get('role'), params.get('state')];
  const units = useUnits();
  const people = usePeople({ q, unitId, role, state });
  const waiting = useWaitingPeople();
  const id = params.get('person');
  useTitle(t('people.title'));
  const narrow = (name: string, value: string | null): void =>
    setParams(
      (now) => {
        if (value === null) now.delete(name);
        else now.set(name, value);
        return now;
      },
      { replace: true },
    );
  return (
    <main id="main" className="admin wide">
      <section aria-labelledby="people-title">
        <h1 id="people-title">{t('people.title')}</h1>
        <AdministrationLinks />
        <button type="button" className="btn w mt-3" onClick={() => setAdding(true)}>
          {t('people.add')}
        </button>
        <TextInput
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          mt={8}
        />
        <Select
          aria-label={t('people.unit')}
          placeholder={t('people.anyUnit')}
          data={(units.data ?? []).map((unit) => ({ value: unit.id, label: `${say(unit.name)}, ${say(unit.agencyName)}` }))}
          value={unitId}
          onChange={(next) => narrow('unit', next)}
          searchable
          clearable
          mt={8}
        />
        <div className="pair mt-2">
          <Select
            aria-label={t('people.role')}
            placeholder={t('people.anyRole')}
            data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={role}
            onChange={(next) => narrow('role', next)}
            searchable
            clearable
          />
          <Select
            aria-label={t('people.state')}
            placeholder={t('people.anyState')}
            data={[
              { value: 'active', label: t('people.active') },
              { value: 'locked', label: t('people.locked') },
            ]}
            value={state}
            onChange={(next) => narrow('state', next)}
            clearable
          />
        </div>
        {people.isError && <FailureNote error={people.error} />}
        {people.isPending && <Bones />}
        {people.data?.length === 0 && <p className="dim mt-3">{t('people.none')}</p>}
        <div className="tree" role="region" aria-label={t('people.list')} tabIndex={0}>
          <ul>
            {people.data?.map((person) => (
              <Item key={person.id} person={person} current={person.id === id} params={params} />
            ))}
          </ul>
        </div>
      </section>
      <section>
        {id === null ? <p className="dim">{t('people.pick')}</p> : <PersonDetail key={id} id={id} />}
        <WaitingChanges waiting={waiting} />
      </section>
      {adding && (
        <AddPersonDialog
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false);
            setParams({ person: added });
          }}
        />
      )}
    </main>
  );
}

function Item({
  person,
  current,
  params,
}: {
  readonly person: PersonItem;
  readonly current: boolean;
  readonly params: URLSearchParams;
}): ReactElement {
  const { t, say } = useWords();
  const to = new URLSearchParams(params);
  to.set('person', person.id);
  const held = [...new Map(person.roles.map((role) => [`${role.role} ${role.unitId}`, role])).values()];
  const places = [...new Map(held.map((role) => [role.unitId, say(role.unitName)]))].map(([unitId, unit]) => ({
    unit,
    words: held.filter((role) => role.unitId === unitId).map((role) => t(`role.${role.role as 'clerk'}`)),
  }));
  return (
    <li className="d1">
      <Link to={`?${to.toString()}`} aria-current={current ? 'true' : undefined}>
        <span>
          {person.fullName}
          <span className="dim block">
            {person.state === 'locked' && `${t('people.locked')}. `}
            {held.length === 0
              ? t('people.noRole')
              : places
                  .slice(0, SHOWN)
                  .map(({ words, unit }) => `${words.join(', ')}: ${unit}`)
                  .join('; ')}
            {places.length > SHOWN && ` +${places.length - SHOWN}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
