import { answerOf, inLanguage, isGroup, isRequired, visibleSubFields, type Answers, type RepeatField as Rows } from '@app/forms';
import { Icon } from '@app/ui';
import type { ComponentType, ReactElement } from 'react';
import { useWords } from '../../i18n/i18n.js';
import type { FormFieldProps } from './form-field-props.js';
import { useFormScope } from './form-scope.js';
import { isBlank } from './is-blank.js';

interface Props {
  readonly field: Rows;
  readonly value: unknown;
  readonly path: string;
  readonly label: string;
  readonly onChange: (value: readonly unknown[]) => void;
  /** Draws one question of a row; given from above, because a row is itself a question. */
  readonly Part: ComponentType<FormFieldProps>;
}

/** Rows that come and go: at least as many as the form asks for, at most as many as it takes. */
export function RepeatField({ field, value, path, label, onChange, Part }: Props): ReactElement {
  const { t, language } = useWords();
  const { errors, today } = useFormScope();
  const typed: readonly unknown[] = Array.isArray(value) ? value : [];
  const rows: readonly Answers[] = Array.from({ length: Math.max(typed.length, field.min ?? 0) }, (_, index) => {
    const row = typed[index];
    return isGroup(row) ? row : {};
  });
  const title = inLanguage(field.itemTitle, language);
  const set = (index: number, row: Answers): void => onChange(rows.map((one, at) => (at === index ? row : one)));
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {field.hint !== undefined && <p className="dim">{inLanguage(field.hint, language)}</p>}
      {errors[path] !== undefined && <p className="due late">{errors[path]}</p>}
      {rows.map((row, index) => (
        <fieldset key={index} className="group-item">
          <legend>{`${title} ${index + 1}`}</legend>
          {visibleSubFields(field.fields, row, today).map((sub) => (
            <Part
              key={sub.key}
              field={sub}
              value={answerOf(row, sub.key)}
              required={isRequired(sub, row, today)}
              path={`${path}.${placeOf(rows, index)}.${sub.key}`}
              onChange={(next) => set(index, { ...row, [sub.key]: next })}
            />
          ))}
          <p>
            <button type="button" className="btn q slim" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              {t('form.removeItem', { item: `${title} ${index + 1}` })}
            </button>
          </p>
        </fieldset>
      ))}
      {rows.length < field.max && (
        <p>
          <button type="button" className="btn o" onClick={() => onChange([...rows, {}])}>
            <Icon name="plus" size={18} />
            {t('form.addItem', { item: title })}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** The place that the server counts: rows without an answer are dropped before it sees them. */
function placeOf(rows: readonly Answers[], index: number): string {
  if (isBlank(rows[index])) return `empty-${index}`;
  return String(rows.slice(0, index).filter((row) => !isBlank(row)).length);
}
