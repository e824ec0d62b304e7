import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import { Question } from '../../ui/form/question.js';
import { useProcedures } from './desk-queries.js';

/** A procedure by what people call it; the server searches, and only what it found for these words can be chosen. */
export function ProcedureSelect({
  code,
  error,
  onChoose,
}: {
  readonly code: string | null;
  readonly error: string | null;
  readonly onChoose: (code: string | null) => void;
}): ReactElement {
  const { t, say } = useWords();
  const [asked, setAsked] = useState('');
  const [searched] = useDebouncedValue(asked, 200);
  const procedures = useProcedures(code === null ? searched : '');
  const found = (procedures.data ?? []).filter(({ submittable }) => submittable);
  // Enter pressed at once must not choose the first hit of the words before.
  const settled = code !== null || (searched === asked && procedures.isSuccess && !procedures.isPlaceholderData);
  return (
    <Question path="procedure" wants={code === null ? 'required' : null}>
      <Select
        label={t('desk.find')}
        data={settled ? found.map((hit) => ({ value: hit.code, label: say(hit.name) })) : []}
        value={code}
        onChange={onChoose}
        searchable
        filter={({ options }) => options}
        onSearchChange={setAsked}
        selectFirstOptionOnChange={settled && asked.trim() !== ''}
        allowDeselect={false}
        clearable
        nothingFoundMessage={t(settled ? 'catalogue.none' : 'common.loading')}
        error={error}
      />
    </Question>
  );
}
