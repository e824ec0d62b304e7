import { Icon } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { Link, NavLink, Outlet } from 'react-router';
import { useWords } from '../i18n/i18n.js';
import { Toasts } from '../ui/toast.js';
import { KeyHelp } from './key-help.js';
import { Live } from './live.js';
import { Mark } from './mark.js';
import { entriesFor } from './navigation.js';
import { SearchDialog } from './search-dialog.js';
import { useSession } from './session.js';
import { SessionLostDialog } from './session-lost-dialog.js';
import { isTyping, useKeys } from './use-keys.js';
import { WhoMenu } from './who-menu.js';
import { WorkingUnitProvider } from './working-unit.js';

/** The frame of every page: where one can go, the search, who sits here. */
export function Shell(): ReactElement {
  const { t } = useWords();
  const session = useSession();
  const [open, setOpen] = useState<'search' | 'keys' | null>(null);
  useKeys({
    'Ctrl+KeyK': () => setOpen('search'),
    'Shift+Slash': (event) => {
      if (!isTyping(event)) setOpen('keys');
    },
    F1: () => setOpen('keys'),
  });
  return (
    <WorkingUnitProvider>
      <Toasts>
        <a className="skip" href="#main">
          {t('app.skip')}
        </a>
        <header className="bar">
          <Link className="brand" to="/">
            <Mark />
            {t('app.name')}
          </Link>
          <nav aria-label={t('app.main')}>
            {entriesFor(session).map(({ place, to }) => (
              <NavLink key={place} to={to}>
                {t(`nav.${place}`)}
              </NavLink>
            ))}
          </nav>
          <span className="grow" />
          <button type="button" className="find" onClick={() => setOpen('search')} aria-keyshortcuts="Control+K">
            <Icon name="search" size={18} />
            <span>{t('search.open')}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <WhoMenu onKeys={() => setOpen('keys')} />
        </header>
        <Outlet />
        <Live />
        {open === 'search' && <SearchDialog onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeyHelp onClose={() => setOpen(null)} />}
        <SessionLostDialog />
      </Toasts>
    </WorkingUnitProvider>
  );
}
