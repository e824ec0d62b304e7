import type { ReactElement } from 'react';
import { useAreas } from '../use-areas.js';
import { Choose } from './choose.js';

interface Props {
  readonly label: string;
  readonly error: string | null;
  readonly isCommune: boolean;
  /** Code of the province chosen beside a commune. */
  readonly province: string | null;
  readonly value: unknown;
  readonly optional: boolean;
  readonly onChange: (value: string | null) => void;
}

export function AreaSelect({ label, error, isCommune, province, value, optional, onChange }: Props): ReactElement {
  const areas = useAreas(isCommune ? province : null, !isCommune || province !== null);
  return (
    <Choose
      label={label}
      error={error}
      options={areas.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      optional={optional}
      disabled={isCommune && province === null}
      onChange={onChange}
    />
  );
}
