import { Menu, useMantineColorScheme } from '@mantine/core';
import { Icon } from '@app/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../api/client.js';
import { setLanguage, useWords } from '../i18n/i18n.js';
import { useSession } from './session.js';
import { signInAddress } from './sign-in.js';
import { useWorkingUnit } from './working-unit.js';

const SCHEMES = ['light', 'dark', 'auto'] as const;
const LANGUAGE_NAMES = { vi: 'Tiếng Việt', en: 'English' } as const;

/** Who sits here, for which unit, and how they want to read. */
export function WhoMenu({ onKeys }: { readonly onKeys: () => void }): ReactElement {
  const { t, say, language } = useWords();
  const session = useSession();
  const { unitId, choose } = useWorkingUnit();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const units = [...new Map(session.roles.map((role) => [role.unitId, role.unitName]))];
  const here =
    unitId === null ? (units.length === 1 ? say(units[0]?.[1]) : t('who.allUnits')) : say(units.find(([id]) => id === unitId)?.[1]);

  async function signOut(): Promise<void> {
    await answer(api.DELETE('/api/v1/session'));
    queries.clear();
    window.location.assign(signInAddress('/'));
  }

  const tick = (on: boolean): ReactElement => (on ? <Icon name="tick" size={16} /> : <span className="no-tick" />);
  return (
    <Menu position="bottom-end" width={300} transitionProps={{ duration: 0 }} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="who">
          <Icon name="person" size={20} />
          <span>
            <b>{session.fullName}</b> {here}
            <span className="vh">. {t('who.menu')}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {units.length > 1 && (
          <>
            <Menu.Label>{t('who.unit')}</Menu.Label>
            {[[null, null] as const, ...units].map(([id, name]) => (
              <Menu.Item key={id ?? 'all'} leftSection={tick(id === unitId)} aria-current={id === unitId} onClick={() => choose(id)}>
                {name === null ? t('who.allUnits') : say(name)}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('who.language')}</Menu.Label>
        {(['vi', 'en'] as const).map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            leftSection={tick(one === language)}
            aria-current={one === language}
            onClick={() => {
              setLanguage(one);
              void queries.invalidateQueries();
            }}
          >
            {LANGUAGE_NAMES[one]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('who.scheme')}</Menu.Label>
        {SCHEMES.map((one) => (
          <Menu.Item
            key={one}
            leftSection={tick(one === colorScheme)}
            aria-current={one === colorScheme}
            onClick={() => setColorScheme(one)}
          >
            {t(`who.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/me">
          {t('who.me')}
        </Menu.Item>
        <Menu.Item onClick={onKeys}>{t('who.keys')}</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('who.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
