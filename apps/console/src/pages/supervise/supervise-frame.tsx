import { Select } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { NavLink, useSearchParams } from 'react-router';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { useTitle } from '../../ui/use-title.js';

const PAGES = [
  { page: 'overview', to: '/supervise', right: 'any' },
  { page: 'board', to: '/supervise/board', right: 'board.read' },
  { page: 'steps', to: '/supervise/steps', right: 'board.read' },
  { page: 'forecast', to: '/supervise/forecast', right: 'board.read' },
  { page: 'heat', to: '/supervise/heat-map', right: 'statistics.read' },
  { page: 'trend', to: '/supervise/trend', right: 'statistics.read' },
  { page: 'bottlenecks', to: '/supervise/bottlenecks', right: 'statistics.read' },
  { page: 'lateness', to: '/supervise/lateness', right: 'statistics.read' },
  { page: 'usual', to: '/supervise/usual-time', right: 'statistics.read' },
  { page: 'satisfaction', to: '/supervise/satisfaction', right: 'statistics.read' },
  { page: 'indicators', to: '/supervise/766', right: 'statistics.read' },
  { page: 'exports', to: '/supervise/exports', right: 'statistics.read' },
  { page: 'register', to: '/supervise/register', right: 'dossier.read' },
] as const;

export function SuperviseNav(): ReactElement {
  const { t } = useWords();
  const { may } = useSession();
  return (
    <nav className="tabs" aria-label={t('figures.pages')}>
      {PAGES.filter(({ right }) => (right === 'any' ? may('board.read') || may('statistics.read') : may(right))).map(({ page, to }) => (
        <NavLink key={page} to={to} end>
          {t(`figures.page.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}

/** One page of supervision: which it is, what it asks for, and the figures. */
export function SuperviseFrame({
  title,
  text,
  controls,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  useTitle(title);
  return (
    <main id="main">
      <SuperviseNav />
      <div className="head tall period">
        <div>
          <h1>{title}</h1>
          {text !== undefined && <p className="dim">{text}</p>}
        </div>
        <span className="grow" />
        {controls}
      </div>
      <div className="figures-page">{children}</div>
    </main>
  );
}

/** What the rows are grouped by, kept in the address. */
export function useGrouping<Group extends string>(groups: readonly Group[]): Group {
  const [params] = useSearchParams();
  return groups.find((group) => group === params.get('by')) ?? groups[0] ?? ('unit' as Group);
}

export function GroupingSelect<Group extends 'unit' | 'holder' | 'person' | 'field' | 'procedure' | 'total'>({
  groups,
}: {
  readonly groups: readonly Group[];
}): ReactElement {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  return (
    <Select
      label={t('figures.by')}
      data={groups.map((value) => ({ value, label: t(`figures.group.${value}`) }))}
      value={useGrouping(groups)}
      allowDeselect={false}
      w={180}
      onChange={(by) =>
        setParams(
          (known) => {
            const next = new URLSearchParams(known);
            next.set('by', by ?? 'unit');
            return next;
          },
          { replace: true },
        )
      }
    />
  );
}
