import { dayNumbers } from '@app/ui';
import { TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/i18n.js';
import { parseDay } from '@app/forms';
import type { Period } from './figures-queries.js';

/** First and last day, kept in the address so that a figure can be sent to a colleague. */
export function PeriodForm({ period }: { readonly period: Period }): ReactElement {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const [from, setFrom] = useState(dayNumbers(period.from));
  const [to, setTo] = useState(dayNumbers(period.to));
  const [tried, setTried] = useState(false);
  const wrong = (text: string): string | null => (tried && parseDay(text.trim()) === undefined ? t('board.dayWrong') : null);
  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const days = { from: parseDay(from.trim()), to: parseDay(to.trim()) };
        if (days.from !== undefined && days.to !== undefined) setParams({ from: days.from, to: days.to });
      }}
    >
      <TextInput
        label={t('board.period')}
        value={from}
        error={wrong(from)}
        onChange={(event) => setFrom(event.currentTarget.value)}
        w={120}
      />
      <TextInput label={t('board.until')} value={to} error={wrong(to)} onChange={(event) => setTo(event.currentTarget.value)} w={120} />
      <button type="submit" className="btn o">
        {t('board.show')}
      </button>
    </form>
  );
}
