import { Icon } from '@app/ui';
import type { ReactElement } from 'react';

interface LabelledInputProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value?: string;
  readonly autoComplete?: string;
  readonly short?: boolean;
  readonly maxLength?: number;
}

/** Label over hint over error over field. */
export function LabelledInput({
  id,
  name,
  label,
  hint,
  error,
  value,
  autoComplete = 'off',
  short,
  maxLength,
}: LabelledInputProps): ReactElement {
  const described = [...(hint === undefined ? [] : [`${id}-h`]), ...(error === undefined ? [] : [`${id}-e`])].join(' ');
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : <FieldError id={`${id}-e`} text={error} />}
      <input
        className={short ? 'input short' : 'input'}
        id={id}
        name={name}
        defaultValue={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}

export function FieldError({ id, text }: { readonly id: string; readonly text: string }): ReactElement {
  return (
    <p className="err" id={id}>
      <Icon name="triangle" size={20} />
      <span>{text}</span>
    </p>
  );
}
