import { dayInZone, dayNumbers } from '@app/ui';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { usePersonChange, type Changed, type PersonView, type Substitution } from './people-queries.js';

/** Who stands in for whom, in which role and until when. */
export function SubstitutionList({
  substitutions,
  endable,
}: {
  readonly substitutions: readonly Substitution[];
  /** The account whose own substitutions can be ended here. */
  readonly endable?: PersonView;
}): ReactElement {
  const { t, say } = useWords();
  const { zone } = useSession();
  const day = (instant: string, back = 0): string => dayNumbers(dayInZone(new Date(new Date(instant).getTime() - back), zone));
  return (
    <ul className="plain-list">
      {substitutions.map((one) => (
        <li key={one.id}>
          {t('people.substituted', {
            substitute: one.substituteName,
            name: one.fullName,
            role: t(`role.${one.role as 'clerk'}`),
            unit: say(one.unitName),
          })}
          ,{' '}
          <span className="dim">
            {t('people.period', { from: day(one.validFrom), to: day(one.validTo, 1) })}, {t(`people.roleState.${one.state}`)}
            {one.basis !== '' && `. ${one.basis}`}
          </span>
          {endable !== undefined && endable.id === one.accountId && one.state !== 'ended' && (
            <EndSubstitution person={endable} substitutionId={one.id} />
          )}
        </li>
      ))}
    </ul>
  );
}

function EndSubstitution({ person, substitutionId }: { readonly person: PersonView; readonly substitutionId: string }): ReactElement {
  const { t } = useWords();
  const end = usePersonChange(
    () =>
      answer<Changed>(
        api.POST('/api/v1/people/{id}/substitutions/{substitutionId}/end', {
          params: { path: { id: person.id, substitutionId } },
          body: { version: person.version },
        }),
      ),
    () => undefined,
  );
  return (
    <>
      {' '}
      <button type="button" className="btn q slim" aria-disabled={end.isPending} onClick={() => !end.isPending && end.mutate(undefined)}>
        {t('people.endSubstitution')}
      </button>
      {end.isError && <FailureNote error={end.error} />}
    </>
  );
}
