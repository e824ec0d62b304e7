import type { ReactElement } from 'react';
import type { Answer } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';

export type Duties = Answer<'Duties'>;
export type DutyRule = Duties['rules'][number];

/** Two roles that one person may not hold together. */
export function Pair({ role, otherRole }: { readonly role: string; readonly otherRole: string }): ReactElement {
  const { t } = useWords();
  return <>{t('duties.both', { one: t(`role.${role as 'clerk'}`), other: t(`role.${otherRole as 'clerk'}`).toLowerCase() })}</>;
}
