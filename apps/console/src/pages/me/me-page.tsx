import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { List } from '../../api/views.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import type { Substitution } from '../administration/people-queries.js';
import { SubstitutionList } from '../administration/substitution-list.js';

/** One's own roles, who acts while one is away, and for whom one acts. */
export function MePage(): ReactElement {
  const { t, say } = useWords();
  const session = useSession();
  useTitle(t('me.title'));
  const substitutions = useQuery({
    queryKey: ['my-substitutions'],
    queryFn: async () => (await answer<List<Substitution>>(api.GET('/api/v1/session/substitutions'))).items,
  });
  const away = substitutions.data?.filter(({ accountId }) => accountId === session.id) ?? [];
  const standIn = substitutions.data?.filter(({ substituteId }) => substituteId === session.id) ?? [];
  return (
    <main id="main" className="list-page padded">
      <div className="head tall">
        <h1>{t('me.title')}</h1>
      </div>
      <h2>{t('me.roles')}</h2>
      <ul className="bare-list">
        {session.roles.map((held) => (
          <li key={`${held.role}:${held.unitId}`}>
            {t(`role.${held.role as 'clerk'}`)}, {say(held.unitName)}
          </li>
        ))}
      </ul>
      {substitutions.isError && <FailureNote error={substitutions.error} />}
      <h2 className="mt-4">{t('me.away')}</h2>
      {away.length === 0 ? <p className="dim">{t('me.awayNone')}</p> : <SubstitutionList substitutions={away} />}
      <h2 className="mt-4">{t('me.standIn')}</h2>
      {standIn.length === 0 ? <p className="dim">{t('me.standInNone')}</p> : <SubstitutionList substitutions={standIn} />}
      <p className="dim mt-4">{t('me.ask')}</p>
    </main>
  );
}
