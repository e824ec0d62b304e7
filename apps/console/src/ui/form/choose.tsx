import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { foldedOptions } from './folded-options.js';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly error: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: unknown;
  readonly optional: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: string | null) => void;
}

/** One of many: found without accents, the first hit chosen by Enter. */
export function Choose({ label, description, error, options, value, optional, disabled = false, onChange }: Props): ReactElement {
  return (
    <Select
      label={label}
      description={description}
      error={error}
      data={[...options]}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={onChange}
      searchable
      filter={foldedOptions}
      limit={200}
      selectFirstOptionOnChange
      allowDeselect={false}
      clearable={optional}
      disabled={disabled}
    />
  );
}
