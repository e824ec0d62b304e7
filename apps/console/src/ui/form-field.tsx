import { answerOf, inLanguage, isGroup, optionsOf, partsOf, type Field } from '@app/forms';
import { Checkbox, Radio, Select, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';
import { useAreas } from './use-areas.js';

export interface FormFieldProps {
  readonly field: Field;
  /** As typed; the server and `normaliseAnswers` make it normal. Text is never rewritten while somebody types. */
  readonly value: unknown;
  readonly required: boolean;
  /** Sentence by path, `key` or `key.part`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly path: string;
  readonly onChange: (value: unknown) => void;
  /** Code of the province chosen beside a commune. */
  readonly province?: string | null;
}

/** One field of an e-form for somebody at the desk: the same definition as the citizen's page. */
export function FormField(props: FormFieldProps): ReactElement | null {
  const { t, language } = useWords();
  const { field, value, required, errors, path, onChange } = props;
  const label = required ? inLanguage(field.label, language) : `${inLanguage(field.label, language)} (${t('common.optional')})`;
  const hint = field.hint === undefined ? undefined : inLanguage(field.hint, language);
  const error = errors[path] ?? null;
  const common = { label, error, ...(hint === undefined ? {} : { description: hint }) };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'text':
      if (field.format === 'provinceCode' || field.format === 'communeCode') return <AreaSelect {...props} label={label} />;
      return <TextInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} autoComplete="off" />;
    case 'date':
    case 'integer':
    case 'decimal':
    case 'money':
      return (
        <TextInput
          {...common}
          value={text}
          inputMode={field.type === 'date' ? 'text' : 'decimal'}
          rightSectionWidth={60}
          rightSection={
            'unit' in field && field.unit !== undefined ? <span className="dim">{inLanguage(field.unit, language)}</span> : undefined
          }
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete="off"
        />
      );
    case 'textarea':
      return <Textarea {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} autosize minRows={2} />;
    case 'choice': {
      const options = optionsOf(field).map((option) => ({ value: option.value, label: inLanguage(option.label, language) }));
      if (field.display === 'radio' || options.length <= 3)
        return (
          <Radio.Group {...common} value={text} onChange={onChange}>
            <div className="radios">
              {options.map((option) => (
                <Radio key={option.value} value={option.value} label={option.label} />
              ))}
            </div>
          </Radio.Group>
        );
      return <Select {...common} data={options} value={text === '' ? null : text} onChange={onChange} searchable />;
    }
    case 'choices':
      return (
        <Checkbox.Group {...common} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange}>
          <div className="radios">
            {optionsOf(field).map((option) => (
              <Checkbox key={option.value} value={option.value} label={inLanguage(option.label, language)} />
            ))}
          </div>
        </Checkbox.Group>
      );
    case 'yesno':
      return (
        <Radio.Group
          {...common}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          onChange={(chosen) => onChange(chosen === 'yes')}
        >
          <div className="radios">
            <Radio value="yes" label={t('common.yes')} />
            <Radio value="no" label={t('common.no')} />
          </div>
        </Radio.Group>
      );
    case 'checkbox':
    case 'declaration':
      return (
        <Checkbox
          label={inLanguage(field.label, language)}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'address':
    case 'person': {
      const group = isGroup(value) ? value : {};
      const chosen = answerOf(group, 'province');
      return (
        <fieldset className="group">
          <legend>{label}</legend>
          {hint !== undefined && <p className="dim">{hint}</p>}
          {error !== null && <p className="due late">{error}</p>}
          {partsOf(field).map((part) => (
            <FormField
              key={part.key}
              field={part}
              value={answerOf(group, part.key)}
              required={part.required === true}
              errors={errors}
              path={`${path}.${part.key}`}
              province={typeof chosen === 'string' ? chosen : null}
              onChange={(next) => onChange({ ...group, [part.key]: next })}
            />
          ))}
        </fieldset>
      );
    }
    case 'repeat':
      return <RepeatField {...props} field={field} label={label} />;
    case 'info':
      return <p className="note plain">{inLanguage(field.label, language)}</p>;
    case 'computed':
    case 'file':
      return null;
  }
}

function AreaSelect({ field, value, errors, path, onChange, province, label }: FormFieldProps & { readonly label: string }): ReactElement {
  const isCommune = field.type === 'text' && field.format === 'communeCode';
  const areas = useAreas(isCommune ? (province ?? null) : null, !isCommune || (province ?? null) !== null);
  return (
    <Select
      label={label}
      error={errors[path] ?? null}
      data={areas.map(({ code, name }) => ({ value: code, label: name }))}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={onChange}
      searchable
      limit={200}
      disabled={isCommune && (province ?? null) === null}
    />
  );
}

function RepeatField(
  props: Omit<FormFieldProps, 'field'> & { readonly field: Extract<Field, { type: 'repeat' }>; readonly label: string },
): ReactElement {
  const { t } = useWords();
  const { field, value, errors, path, onChange, label } = props;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {errors[path] !== undefined && <p className="due late">{errors[path]}</p>}
      {items.map((item, index) => {
        const group = isGroup(item) ? item : {};
        const replace = (next: object | null): void =>
          onChange(items.flatMap((one, at) => (at !== index ? [one] : next === null ? [] : [next])));
        return (
          <div key={index} className="group-item">
            {field.fields.map((sub) => (
              <FormField
                key={sub.key}
                field={sub}
                value={answerOf(group, sub.key)}
                required={sub.required === true}
                errors={errors}
                path={`${path}.${index}.${sub.key}`}
                onChange={(next) => replace({ ...group, [sub.key]: next })}
              />
            ))}
            <button type="button" className="btn q" onClick={() => replace(null)}>
              {t('desk.removeItem', { number: index + 1 })}
            </button>
          </div>
        );
      })}
      <button type="button" className="btn o" onClick={() => onChange([...items, {}])}>
        {t('desk.addItem')}
      </button>
    </fieldset>
  );
}
