import { parseDay } from '@app/forms';
import { Select, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { useUnits } from './calendar-queries.js';
import { weekdayName } from './day-words.js';

export interface TypedDay {
  readonly day: string;
  readonly kind: 'off' | 'worked';
  readonly half: 'whole' | 'morning' | 'afternoon';
  /** Weekday whose hours a worked day takes, 1 = Monday. */
  readonly like: string;
  readonly unitCode: string | null;
  readonly vi: string;
  readonly en: string;
}

export const EMPTY_DAY: TypedDay = { day: '', kind: 'off', half: 'whole', like: '1', unitCode: null, vi: '', en: '' };
const HALVES = ['whole', 'morning', 'afternoon'] as const;

/** One day that a decision changes, as it is typed. */
export function DayRow({
  number,
  day,
  tried,
  onChange,
  onRemove,
}: {
  readonly number: number;
  readonly day: TypedDay;
  readonly tried: boolean;
  readonly onChange: (day: TypedDay) => void;
  readonly onRemove: (() => void) | null;
}): ReactElement {
  const { t, say, language } = useWords();
  const units = useUnits();
  const required = (value: string): string | null => (tried && value.trim() === '' ? t('common.required') : null);
  return (
    <fieldset className="group">
      <legend>{t('calendar.dayNumber', { number })}</legend>
      <TextInput
        label={t('calendar.day')}
        value={day.day}
        autoComplete="off"
        error={tried && parseDay(day.day.trim()) === undefined ? t('calendar.dayWrong') : null}
        onChange={(event) => onChange({ ...day, day: event.currentTarget.value })}
      />
      <div className="pair">
        <Select
          label={t('calendar.kind')}
          data={(['off', 'worked'] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))}
          value={day.kind}
          allowDeselect={false}
          onChange={(kind) => onChange({ ...day, kind: kind === 'worked' ? 'worked' : 'off' })}
        />
        <Select
          label={t('calendar.part')}
          data={HALVES.map((value) => ({ value, label: t(`calendar.half.${value}`) }))}
          value={day.half}
          allowDeselect={false}
          onChange={(half) => onChange({ ...day, half: HALVES.find((one) => one === half) ?? 'whole' })}
        />
      </div>
      {day.kind === 'worked' && (
        <Select
          label={t('calendar.like')}
          data={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value: String(value), label: weekdayName(value, language) }))}
          value={day.like}
          allowDeselect={false}
          onChange={(like) => onChange({ ...day, like: like ?? '1' })}
        />
      )}
      <Select
        label={t('calendar.unit')}
        placeholder={t('calendar.everywhere')}
        data={(units.data ?? []).map((unit) => ({ value: unit.code, label: `${say(unit.name)}, ${unit.code}` }))}
        value={day.unitCode}
        clearable
        clearButtonProps={{ 'aria-label': t('calendar.everywhere') }}
        searchable
        onChange={(unitCode) => onChange({ ...day, unitCode })}
      />
      <TextInput
        label={t('calendar.nameVi')}
        lang="vi"
        value={day.vi}
        error={required(day.vi)}
        onChange={(event) => onChange({ ...day, vi: event.currentTarget.value })}
      />
      <TextInput
        label={t('calendar.nameEn')}
        lang="en"
        value={day.en}
        error={required(day.en)}
        onChange={(event) => onChange({ ...day, en: event.currentTarget.value })}
      />
      {onRemove !== null && (
        <button type="button" className="btn q" onClick={onRemove}>
          {t('calendar.removeDay')}
        </button>
      )}
    </fieldset>
  );
}
