import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';

const ROOMS = [
  { to: '/administration/people', word: 'people.title', right: 'people.manage' },
  { to: '/administration/duties', word: 'duties.title', right: 'people.manage' },
  { to: '/administration/texts', word: 'noticeTexts.title', right: 'texts.change' },
  { to: '/administration/translations', word: 'translations.title', right: 'catalogue.edit' },
] as const;

/** The rooms of administration that this person may enter. */
export function AdministrationLinks({ row = false }: { readonly row?: boolean }): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  return (
    <nav className={row ? 'links-col links-row' : 'links-col'} aria-label={t('people.otherRooms')}>
      {ROOMS.filter(({ right }) => may(right)).map(({ to, word }) => (
        <NavLink key={to} to={to} end>
          {t(word)}
        </NavLink>
      ))}
    </nav>
  );
}
