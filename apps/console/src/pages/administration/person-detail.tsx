import { dayInZone, dayNumbers, Icon } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useMoments } from '../../ui/moments.js';
import { EndRoleDialog } from './end-role-dialog.js';
import { GiveRoleDialog } from './give-role-dialog.js';
import { HeldWorkNote } from './held-work-note.js';
import { LockDialog } from './lock-dialog.js';
import { usePerson, usePersonChange, type Changed, type PersonRole, type PersonView } from './people-queries.js';
import { EditPersonDialog } from './person-facts-dialog.js';
import { SubstituteDialog } from './substitute-dialog.js';
import { SubstitutionList } from './substitution-list.js';

const DEEDS = ['add', 'edit', 'give_role', 'end_role', 'lock', 'unlock', 'substitute', 'end_substitution'] as const;

export function PersonDetail({ id }: { readonly id: string }): ReactElement {
  const person = usePerson(id);
  if (person.isError) return <FailureNote error={person.error} />;
  if (person.data === undefined) return <Bones />;
  return <Person person={person.data} />;
}

function Person({ person }: { readonly person: PersonView }): ReactElement {
  const { t, say } = useWords();
  const [open, setOpen] = useState<'give' | 'edit' | 'lock' | 'substitute' | null>(null);
  const close = (): void => setOpen(null);
  const { id, version, state } = person;
  const unlock = usePersonChange(
    () => answer<Changed>(api.POST('/api/v1/people/{id}/unlock', { params: { path: { id } }, body: { version } })),
    close,
  );
  const locked = state === 'locked';
  return (
    <>
      <h2>{person.fullName}</h2>
      <p className="dim">
        {[
          person.title === null ? '' : say(person.title),
          person.username === null ? '' : t('people.signsInAs', { username: person.username }),
          person.signedIn ? '' : t('people.neverSignedIn'),
          person.email ?? '',
        ]
          .filter((part) => part !== '')
          .join('. ')}
      </p>
      {locked && (
        <p className="note soon mt-2">
          <Icon name="info" size={20} />
          <b>
            {person.lockedBecause === null
              ? t('people.locked')
              : t('people.lockedFor', { reason: t(`people.reason.${person.lockedBecause as 'left'}`) })}
          </b>
        </p>
      )}
      {unlock.isError && <FailureNote error={unlock.error} />}
      <div className="form-row">
        {locked ? (
          <button
            type="button"
            className="btn"
            aria-disabled={unlock.isPending}
            onClick={() => !unlock.isPending && unlock.mutate(undefined)}
          >
            {t('people.unlock')}
          </button>
        ) : (
          <>
            <button type="button" className="btn" onClick={() => setOpen('give')}>
              {t('people.give')}
            </button>
            <button type="button" className="btn o" onClick={() => setOpen('substitute')}>
              {t('people.substitute')}
            </button>
            <button type="button" className="btn o" onClick={() => setOpen('lock')}>
              {t('people.lock')}
            </button>
          </>
        )}
        <button type="button" className="btn o" onClick={() => setOpen('edit')}>
          {t('people.edit')}
        </button>
      </div>
      <Roles person={person} />
      <h3 className="mt-4">{t('people.substitutions')}</h3>
      {person.substitutions.length === 0 ? (
        <p className="dim">{t('people.noSubstitutions')}</p>
      ) : (
        <SubstitutionList substitutions={person.substitutions} endable={person} />
      )}
      <h3 className="mt-4">{t('people.held')}</h3>
      <HeldWorkNote accountId={id} />
      <History person={person} />
      {open === 'give' && <GiveRoleDialog person={person} onClose={close} />}
      {open === 'edit' && <EditPersonDialog person={person} onClose={close} />}
      {open === 'lock' && <LockDialog person={person} onClose={close} />}
      {open === 'substitute' && <SubstituteDialog person={person} onClose={close} />}
    </>
  );
}

function Roles({ person }: { readonly person: PersonView }): ReactElement {
  const { t, say } = useWords();
  const { zone } = useSession();
  const [ending, setEnding] = useState<PersonRole | null>(null);
  const day = (instant: string, back = 0): string => dayNumbers(dayInZone(new Date(new Date(instant).getTime() - back), zone));
  if (person.roles.length === 0) return <p className="dim mt-3">{t('people.noRole')}</p>;
  return (
    <>
      <h3 className="mt-4">{t('people.roles')}</h3>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('people.roles')}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{t('people.role')}</th>
              <th scope="col">{t('people.unit')}</th>
              <th scope="col">{t('people.from')}</th>
              <th scope="col">{t('people.to')}</th>
              <th scope="col">{t('people.basis')}</th>
              <th scope="col">
                <span className="vh">{t('people.end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {person.roles.map((role) => (
              <tr key={role.id}>
                <td>
                  {t(`role.${role.role as 'clerk'}`)}
                  <span className="dim block">{t(`people.roleState.${role.state}`)}</span>
                </td>
                <td>
                  {say(role.unitName)}
                  <span className="dim block">{say(role.agencyName)}</span>
                </td>
                <td className="nb">{day(role.validFrom)}</td>
                <td className="nb">{role.validTo === null ? t('people.forever') : day(role.validTo, 1)}</td>
                <td>{role.basis || '–'}</td>
                <td className="r">
                  {role.state !== 'ended' && (
                    <button
                      type="button"
                      className="btn q"
                      aria-label={`${t('people.end')} ${t(`role.${role.role as 'clerk'}`)}, ${say(role.unitName)}`}
                      onClick={() => setEnding(role)}
                    >
                      {t('people.end')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ending !== null && <EndRoleDialog person={person} role={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function History({ person }: { readonly person: PersonView }): ReactElement {
  const { t } = useWords();
  const moments = useMoments();
  if (person.deeds.length === 0) return <></>;
  return (
    <>
      <h3 className="mt-4">{t('people.history')}</h3>
      <ul className="plain-list">
        {person.deeds.map((one) => {
          const [, how, what] = /^people\.(?:(propose|reject|withdraw)\.)?(\w+)$/.exec(one.action) ?? [];
          const known = DEEDS.find((deed) => deed === what);
          if (known === undefined) return null;
          const role = typeof one.details['role'] === 'string' ? ` (${t(`role.${one.details['role'] as 'clerk'}`)})` : '';
          const deed = `${t(`people.deed.${known}`)}${role}`;
          const words =
            how === 'propose'
              ? t('people.deedProposed', { deed })
              : how === 'reject'
                ? t('people.deedRejected', { deed })
                : how === 'withdraw'
                  ? t('people.deedWithdrawn', { deed })
                  : deed;
          return (
            <li key={`${one.at}:${one.action}`}>
              {moments.short(one.at)}, {one.by ?? t('people.system')}: {words}
            </li>
          );
        })}
      </ul>
    </>
  );
}
