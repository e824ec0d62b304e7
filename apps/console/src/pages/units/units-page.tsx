import { TextInput } from '@mantine/core';
import { dayInZone, dayNumbers, Icon } from '@app/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { List, RoleHeldInUnit, UnitView } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { folded } from '../../ui/folded.js';
import { useTitle } from '../../ui/use-title.js';

const COLLATOR = new Intl.Collator('vi');

/** Units by their agency, and who holds which role in the chosen one. Administrators read here; they never decide a dossier. */
export function UnitsPage(): ReactElement {
  const { t, say } = useWords();
  const [params] = useSearchParams();
  const [wanted, setWanted] = useState('');
  useTitle(t('units.title'));
  const units = useQuery({ queryKey: ['units'], queryFn: async () => (await answer<List<UnitView>>(api.GET('/api/v1/units'))).items });
  const shown = (units.data ?? []).filter((unit) =>
    folded(`${unit.code} ${say(unit.name)} ${say(unit.agencyName)}`).includes(folded(wanted)),
  );
  const agencies = [...new Map(shown.map((unit) => [unit.agencyCode, unit]))].sort(([, a], [, b]) =>
    COLLATOR.compare(say(a.agencyName), say(b.agencyName)),
  );
  const at = units.data?.find(({ code }) => code === params.get('unit')) ?? null;
  return (
    <main id="main" className="admin wide">
      <section aria-labelledby="units-title">
        <h1 id="units-title">{t('units.title')}</h1>
        <TextInput
          aria-label={t('units.find')}
          placeholder={t('units.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          mt={8}
        />
        {units.isError && <FailureNote error={units.error} />}
        {units.isPending && <Bones />}
        <div className="tree" role="region" aria-label={t('units.list')} tabIndex={0}>
          {agencies.map(([code, first]) => (
            <div key={code}>
              <p className="agency dim">{say(first.agencyName)}</p>
              <ul>
                {shown
                  .filter((unit) => unit.agencyCode === code)
                  .map((unit) => (
                    <li key={unit.id} className="d2">
                      <Link to={`?unit=${unit.code}`} aria-current={unit === at ? 'true' : undefined}>
                        {say(unit.name)}
                      </Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <section aria-live="polite">{at === null ? <p className="dim">{t('units.pick')}</p> : <Unit unit={at} />}</section>
    </main>
  );
}

function Unit({ unit }: { readonly unit: UnitView }): ReactElement {
  const { t, say } = useWords();
  const { zone } = useSession();
  const people = useQuery({
    queryKey: ['people', unit.id],
    queryFn: async () =>
      (await answer<List<RoleHeldInUnit>>(api.GET('/api/v1/units/{id}/people', { params: { path: { id: unit.id } } }))).items,
  });
  const day = (instant: string): string => dayNumbers(dayInZone(new Date(instant), zone));
  return (
    <>
      <h2>{say(unit.name)}</h2>
      <p className="dim">{t('units.code', { code: unit.code })}</p>
      <dl className="kv mt-2">
        <dt>{t('units.of')}</dt>
        <dd>{say(unit.agencyName)}</dd>
        <dt>{t('units.address')}</dt>
        <dd>{unit.address || '–'}</dd>
        <dt>{t('units.phone')}</dt>
        <dd>{unit.phone || '–'}</dd>
      </dl>
      <hr className="hr" />
      <h3>{t('units.people')}</h3>
      {people.isError && <FailureNote error={people.error} />}
      {people.data?.length === 0 && <p className="dim">{t('units.none')}</p>}
      {people.data !== undefined && people.data.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('units.people')}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t('units.person')}</th>
                <th scope="col">{t('units.role')}</th>
                <th scope="col">{t('units.from')}</th>
                <th scope="col">{t('units.to')}</th>
                <th scope="col">{t('units.state')}</th>
              </tr>
            </thead>
            <tbody>
              {people.data.map((held) => (
                <tr key={`${held.accountId}:${held.role}:${held.validFrom}`}>
                  <td>{held.fullName}</td>
                  <td>{t(`role.${held.role as 'clerk'}`)}</td>
                  <td>{day(held.validFrom)}</td>
                  <td>{held.validTo === null ? t('units.forever') : day(held.validTo)}</td>
                  <td>
                    {held.inForce ? (
                      <span className="due done">
                        <Icon name="tick" size={18} />
                        {t('units.inForce')}
                      </span>
                    ) : (
                      <span className="dim">{t('units.ended')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
