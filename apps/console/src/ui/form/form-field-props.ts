import type { Field } from '@app/forms';

export interface FormFieldProps {
  readonly field: Field;
  /** As typed; the server and `normaliseAnswers` make it normal. Text is never rewritten while somebody types. */
  readonly value: unknown;
  readonly required: boolean;
  readonly path: string;
  readonly onChange: (value: unknown) => void;
  /** Code of the province chosen beside a commune. */
  readonly province?: string | null;
}
