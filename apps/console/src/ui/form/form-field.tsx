import { answerOf, inLanguage, isGroup, optionsOf, partsOf, type Answers, type Field, type TextField } from '@app/forms';
import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSession } from '../../app/session.js';
import { useWords } from '../../i18n/i18n.js';
import { AnswerValue } from '../answer-value.js';
import { AreaSelect } from './area-select.js';
import { Choose } from './choose.js';
import { FileField } from './file-field.js';
import type { FormFieldProps } from './form-field-props.js';
import { useFormScope } from './form-scope.js';
import { isBlank } from './is-blank.js';
import { Question } from './question.js';
import { RepeatField } from './repeat-field.js';

/** One field of an e-form for somebody at the desk: the same definition as the citizen's page. */
export function FormField(props: FormFieldProps): ReactElement {
  const { field, value, required, path } = props;
  const one = <Control {...props} />;
  if (field.type === 'address' || field.type === 'person' || field.type === 'info' || field.type === 'computed') return one;
  const ticks = field.type === 'checkbox' || field.type === 'declaration';
  const answered = ticks ? value === true : field.type === 'yesno' ? typeof value === 'boolean' : !isBlank(value);
  return (
    <Question path={path} wants={required && !answered ? 'required' : null}>
      {one}
    </Question>
  );
}

function Control(props: FormFieldProps): ReactElement {
  const { t, language } = useWords();
  const { errors, answers, known } = useFormScope();
  const { field, value, required, path, onChange } = props;
  const label = required ? inLanguage(field.label, language) : `${inLanguage(field.label, language)} (${t('common.optional')})`;
  const hint = field.hint === undefined ? (field.type === 'date' ? t('form.dateHint') : undefined) : inLanguage(field.hint, language);
  const source = known.has(path) ? t('form.fromPerson') : undefined;
  const description = [source, hint].filter((part) => part !== undefined).join('. ');
  const error = errors[path] ?? null;
  const common = { label, error, ...(description === '' ? {} : { description }) };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'text':
      if (field.format === 'provinceCode' || field.format === 'communeCode')
        return (
          <AreaSelect
            label={label}
            error={error}
            isCommune={field.format === 'communeCode'}
            province={props.province ?? null}
            value={value}
            optional={!required}
            onChange={onChange}
          />
        );
      return (
        <TextInput
          {...common}
          value={text}
          maxLength={field.maxLength}
          inputMode={modeOf(field)}
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete="off"
        />
      );
    case 'date':
    case 'integer':
    case 'decimal':
    case 'money': {
      const unit =
        'unit' in field && field.unit !== undefined ? inLanguage(field.unit, language) : field.type === 'money' ? t('form.dong') : null;
      return (
        <TextInput
          {...common}
          value={text}
          maxLength={40}
          inputMode={field.type === 'decimal' ? 'decimal' : 'numeric'}
          rightSectionWidth={60}
          rightSection={unit === null ? undefined : <span className="dim">{unit}</span>}
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete="off"
        />
      );
    }
    case 'textarea':
      return (
        <Textarea
          {...common}
          value={text}
          maxLength={field.maxLength}
          onChange={(event) => onChange(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      );
    case 'choice': {
      const options = optionsOf(field).map((option) => ({ value: option.value, label: inLanguage(option.label, language) }));
      if (field.display !== 'radio' && options.length > 4)
        return <Choose {...common} options={options} value={value} optional={!required} onChange={onChange} />;
      return (
        <Radio.Group {...common} value={text} onChange={onChange}>
          <div className="radios">
            {options.map((option) => (
              <Radio key={option.value} value={option.value} label={option.label} />
            ))}
          </div>
        </Radio.Group>
      );
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
          {...common}
          label={field.type === 'declaration' ? inLanguage(field.label, language) : label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'address':
    case 'person':
      return <Parts {...props} field={field} label={label} hint={description} error={error} />;
    case 'repeat':
      return <RepeatField field={field} value={value} path={path} label={label} onChange={onChange} Part={FormField} />;
    case 'file':
      return <FileField field={field} label={label} error={error} value={value} onChange={onChange} />;
    case 'info':
      return <p className="note plain">{inLanguage(field.label, language)}</p>;
    case 'computed': {
      const counted = answerOf(answers, field.key);
      return (
        <div className="counted">
          <span>{inLanguage(field.label, language)}</span>{' '}
          <output className="num">{counted === undefined ? t('form.notCounted') : <AnswerValue field={field} value={counted} />}</output>
        </div>
      );
    }
  }
}

function modeOf({ format }: TextField): 'numeric' | 'tel' | 'email' | undefined {
  if (format === 'cccd') return 'numeric';
  if (format === 'phone') return 'tel';
  return format === 'email' ? 'email' : undefined;
}

interface PartsProps extends FormFieldProps {
  readonly field: Extract<Field, { type: 'address' | 'person' }>;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
}

/** An address begins in the province of this installation, as on the citizen's page; nothing is answered by that alone. */
function Parts({ field, value, required, path, onChange, label, hint, error }: PartsProps): ReactElement {
  const { homeProvince } = useSession();
  const typed: Answers = isGroup(value) ? value : {};
  const begins = field.type === 'address' && homeProvince !== null && !Object.hasOwn(typed, 'province');
  const group: Answers = begins ? { province: homeProvince, ...typed } : typed;
  const chosen = answerOf(group, 'province');
  const change = (key: string, next: unknown): void => {
    const changed: Record<string, unknown> = { ...group, [key]: next };
    // The communes of another province are others.
    if (key === 'province' && next !== chosen) delete changed['commune'];
    const only = Object.entries(changed).every(([name, part]) => (name === 'province' && part === homeProvince) || isBlank(part));
    onChange(field.type === 'address' && only ? undefined : changed);
  };
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {hint !== '' && <p className="dim">{hint}</p>}
      {error !== null && <p className="due late">{error}</p>}
      {partsOf(field).map((part) => (
        <FormField
          key={part.key}
          field={part}
          value={answerOf(group, part.key)}
          required={part.required === true && (required || !isBlank(typed))}
          path={`${path}.${part.key}`}
          province={typeof chosen === 'string' ? chosen : null}
          onChange={(next) => change(part.key, next)}
        />
      ))}
    </fieldset>
  );
}
