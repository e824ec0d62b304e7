import { parseDay } from '@app/forms';
import { TextInput } from '@mantine/core';
import { dayInZone, dayNumbers } from '@app/ui';
import { useState, type ReactElement } from 'react';
import { serverNow } from '../../api/server-clock.js';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';

export interface TypedPeriod {
  readonly from: string | undefined;
  /** Undefined: what is typed is no day; null: no end. */
  readonly to: string | null | undefined;
  readonly basis: string;
  readonly ready: boolean;
}

/** First day, last day and the decision behind it. */
export function usePeriodInputs({ endless }: { readonly endless: boolean }): {
  typed: TypedPeriod;
  inputs: (tried: boolean) => ReactElement;
} {
  const { t } = useWords();
  const { zone } = useSession();
  const today = dayNumbers(dayInZone(serverNow(), zone));
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState('');
  const [basis, setBasis] = useState('');
  const from = parseDay(first.trim());
  const to = last.trim() === '' && endless ? null : parseDay(last.trim());
  const ready = from !== undefined && to !== undefined && basis.trim().length >= 3;
  return {
    typed: { from, to, basis: basis.trim(), ready },
    inputs: (tried) => (
      <>
        <div className="pair">
          <TextInput
            label={t('people.day')}
            value={first}
            error={tried && from === undefined ? t('people.dayWrong') : null}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <TextInput
            label={t(endless ? 'people.lastDay' : 'people.endDay')}
            value={last}
            error={tried && to === undefined ? t('people.dayWrong') : null}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={t('people.basisLabel')}
          value={basis}
          maxLength={200}
          error={tried && basis.trim().length < 3 ? t('people.basisWrong') : null}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
      </>
    ),
  };
}
