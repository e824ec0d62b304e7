import { parseDay } from '@app/forms';
import { dayNumbers } from '@app/ui';
import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import type { Period } from './figures-queries.js';

type Days = Partial<Period>;

/** First and last day and the as-of day, kept in the address so that a figure can be sent to a colleague. */
export function PeriodForm({ period }: { readonly period: Period }): ReactElement {
  return <DaysForm key={JSON.stringify(period)} days={period} withPeriod />;
}

/** The as-of day alone, for figures that end with it. */
export function AsOfForm({ asOf }: { readonly asOf: string | undefined }): ReactElement {
  return <DaysForm key={asOf} days={asOf === undefined ? {} : { asOf }} withPeriod={false} />;
}

function DaysForm({ days, withPeriod }: { readonly days: Days; readonly withPeriod: boolean }): ReactElement {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const [from, setFrom] = useState(shown(days.from));
  const [to, setTo] = useState(shown(days.to));
  const [asOf, setAsOf] = useState(shown(days.asOf));
  const [tried, setTried] = useState(false);
  const wrong = (text: string, mayBeEmpty = false): string | null =>
    tried && !(mayBeEmpty && text.trim() === '') && parseDay(text.trim()) === undefined ? t('board.dayWrong') : null;

  function show(): void {
    setTried(true);
    const asked = [
      ...(withPeriod
        ? ([
            ['from', from],
            ['to', to],
          ] as const)
        : []),
      ...(asOf.trim() === '' ? [] : ([['asOf', asOf]] as const)),
    ].map(([name, text]) => [name, parseDay(text.trim())] as const);
    if (asked.some(([, day]) => day === undefined)) return;
    setParams((known) => {
      const next = new URLSearchParams(known);
      for (const name of ['from', 'to', 'asOf']) next.delete(name);
      for (const [name, day] of asked) next.set(name, day ?? '');
      return next;
    });
  }

  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      {withPeriod && (
        <>
          <TextInput
            label={t('board.period')}
            value={from}
            error={wrong(from)}
            onChange={(event) => setFrom(event.currentTarget.value)}
            w={120}
          />
          <TextInput label={t('board.until')} value={to} error={wrong(to)} onChange={(event) => setTo(event.currentTarget.value)} w={120} />
        </>
      )}
      <TextInput
        label={t('board.asOf')}
        placeholder={t('board.asOfNow')}
        value={asOf}
        error={wrong(asOf, true)}
        onChange={(event) => setAsOf(event.currentTarget.value)}
        w={150}
      />
      <button type="submit" className="btn o">
        {t('board.show')}
      </button>
    </form>
  );
}

const shown = (day: string | undefined): string => (day === undefined ? '' : dayNumbers(day));
