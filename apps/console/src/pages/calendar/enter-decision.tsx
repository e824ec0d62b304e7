import { parseDay } from '@app/forms';
import { Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Icon } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useKeys } from '../../app/use-keys.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../../ui/failure.js';
import { useToast } from '../../ui/toast.js';
import type { CalendarDecision, CalendarPreview } from './calendar-queries.js';
import { ChangePreview } from './change-preview.js';
import { DayRow, EMPTY_DAY, type TypedDay } from './day-row.js';

const MOST_DAYS = 60;

/** The first person: the decision, then what it would move, then off to somebody else. */
export function EnterDecision(): ReactElement {
  const { t } = useWords();
  const go = useNavigate();
  const toast = useToast();
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<readonly TypedDay[]>([EMPTY_DAY]);
  const [tried, setTried] = useState(false);
  const [seen, setSeen] = useState<{ decision: CalendarDecision; preview: CalendarPreview } | null>(null);

  const decision = decisionOf(number, reason, days);
  const current = seen !== null && JSON.stringify(seen.decision) === JSON.stringify(decision);
  const preview = useMutation({
    mutationFn: async (asked: CalendarDecision) => ({
      decision: asked,
      preview: await answer<CalendarPreview>(api.POST('/api/v1/calendar/changes/preview', { body: asked })),
    }),
    onSuccess: setSeen,
  });
  const propose = useMutation({
    mutationFn: (asked: CalendarDecision) => answer<{ approvalId: string }>(api.POST('/api/v1/calendar/changes', { body: asked })),
    onSuccess: async ({ approvalId }) => {
      toast.say(t('calendar.proposed'));
      await queries.invalidateQueries({ queryKey: ['calendar-changes'] });
      await go(`/calendar?change=${approvalId}`, { replace: true });
    },
  });
  const ask = (): void => {
    setTried(true);
    if (decision !== null) preview.mutate(decision);
  };
  const send = (): void => {
    if (decision !== null && current && !propose.isPending) propose.mutate(decision);
  };
  useKeys({ F8: ask, F9: send });
  const required = (value: string): string | null => (tried && value.trim() === '' ? t('common.required') : null);
  return (
    <main id="main" className="admin enter">
      <section aria-labelledby="step-1">
        <div className="stepno">
          <span className="n on">1</span>
          <h1 id="step-1">{t('calendar.step1')}</h1>
        </div>
        <div className="form">
          <TextInput
            label={t('calendar.number')}
            value={number}
            error={required(number)}
            maxLength={300}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <Textarea
            label={t('calendar.reason')}
            value={reason}
            error={required(reason)}
            autosize
            minRows={2}
            maxLength={1000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {days.map((day, index) => (
            <DayRow
              key={index}
              number={index + 1}
              day={day}
              tried={tried}
              onChange={(changed) => setDays(days.map((one, place) => (place === index ? changed : one)))}
              onRemove={days.length === 1 ? null : () => setDays(days.filter((_, place) => place !== index))}
            />
          ))}
          {days.length < MOST_DAYS && (
            <button type="button" className="btn o" onClick={() => setDays([...days, EMPTY_DAY])}>
              <Icon name="plus" size={18} />
              {t('calendar.addDay')}
            </button>
          )}
          <button type="button" className={current ? 'btn o' : 'btn'} onClick={ask} aria-keyshortcuts="F8">
            {t('calendar.preview')} <kbd>F8</kbd>
          </button>
          <Link to="/calendar">{t('calendar.back')}</Link>
        </div>
      </section>
      <section aria-labelledby="step-2" aria-live="polite">
        <div className="stepno">
          <span className="n">2</span>
          <h2 id="step-2">{t('calendar.step2')}</h2>
          <span className="grow" />
          {seen !== null && <span className="dim">{t('calendar.open', { count: seen.preview.open })}</span>}
        </div>
        {preview.isError && <FailureNote error={preview.error} />}
        {seen === null ? <p className="dim">{t('calendar.previewNone')}</p> : <ChangePreview {...seen} />}
      </section>
      <section className="pane" aria-labelledby="step-3">
        <div className="stepno">
          <span className="n">3</span>
          <h2 id="step-3">{t('calendar.step3')}</h2>
        </div>
        <p className="dim">{t('calendar.own')}</p>
        <span className="grow" />
        {propose.isError && <FailureNote error={propose.error} />}
        {!current && <p className="dim">{t(seen === null ? 'calendar.previewFirst' : 'calendar.changedSince')}</p>}
        <button
          type="button"
          className="btn big w mt-3"
          aria-disabled={!current || propose.isPending}
          aria-keyshortcuts="F9"
          onClick={send}
        >
          {t('calendar.propose')} <kbd>F9</kbd>
        </button>
      </section>
    </main>
  );
}

/** Null while something that is needed is missing or no day. */
function decisionOf(number: string, reason: string, days: readonly TypedDay[]): CalendarDecision | null {
  const read = days.flatMap((typed): CalendarDecision['days'] => {
    const day = parseDay(typed.day.trim());
    if (day === undefined || typed.vi.trim() === '' || typed.en.trim() === '') return [];
    const { kind, half, like, unitCode } = typed;
    return [
      {
        day,
        kind,
        ...(half === 'whole' ? {} : { half }),
        ...(kind === 'worked' ? { replacesWeekday: Number(like) } : {}),
        ...(unitCode === null ? {} : { unitCode }),
        name: { vi: typed.vi.trim(), en: typed.en.trim() },
      },
    ];
  });
  if (number.trim() === '' || reason.trim() === '' || read.length !== days.length) return null;
  return { decision: number.trim(), reason: reason.trim(), days: read };
}
