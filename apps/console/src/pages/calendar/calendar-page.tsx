import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { Bones } from '../../ui/bones.js';
import { FailureNote } from '../../ui/failure.js';
import { useTitle } from '../../ui/use-title.js';
import { useCalendarChanges } from './calendar-queries.js';
import { EnterDecision } from './enter-decision.js';
import { WaitingDecision } from './waiting-decision.js';
import { YearView } from './year-view.js';

const STATES = ['proposed', 'approved', 'rejected', 'outdated', 'withdrawn'] as const;

/** The calendar in force, and its decisions: entered by one person, previewed on every open dossier, confirmed by another. */
export function CalendarPage(): ReactElement {
  const { t } = useWords();
  const [params] = useSearchParams();
  const changes = useCalendarChanges();
  useTitle(t('calendar.title'));
  if (params.has('enter')) return <EnterDecision />;
  const at = changes.data?.find(({ id }) => id === params.get('change'));
  if (at !== undefined) return <WaitingDecision key={at.id} change={at} />;
  return (
    <main id="main" className="admin wide">
      <section aria-labelledby="calendar-title">
        <h1 id="calendar-title">{t('calendar.title')}</h1>
        <Link className="btn w mt-3" to="?enter=1">
          <Icon name="plus" size={18} />
          {t('calendar.enter')}
        </Link>
        <h2 className="mt-4">{t('calendar.changes')}</h2>
        {changes.isError && <FailureNote error={changes.error} />}
        {changes.isPending && <Bones rows={3} />}
        {changes.data?.length === 0 && <p className="dim">{t('calendar.noChanges')}</p>}
        <ul className="tree">
          {changes.data?.map((change) => (
            <li key={change.id} className="d1">
              <Link to={`?change=${change.id}`}>
                <span>
                  <b>{change.decision.decision}</b>
                  <span className="dim block">
                    {change.proposer}, {t(`calendar.state.${STATES.find((one) => one === change.state) ?? 'outdated'}`)}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <YearView />
    </main>
  );
}
