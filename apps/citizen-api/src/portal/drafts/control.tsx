import { inLanguage, optionsOf, type Field, type TextField } from '@app/forms';
import type { ReactElement } from 'react';
import { draftTexts } from './drafts.texts.js';
import type { FieldContext, FieldProps } from './field-context.js';
import { idOf, inputValue, valueAt } from './field-values.js';

interface ControlProps extends FieldProps {
  readonly described: string | undefined;
  readonly bad: boolean;
}

export function Control({ context, field, path, described, bad }: ControlProps): ReactElement {
  const { language, answers } = context;
  const stored = valueAt(answers, path);
  const common = {
    id: idOf(path),
    name: path,
    'aria-describedby': described,
    'aria-invalid': bad ? (true as const) : undefined,
    autoComplete: field.autocomplete ?? 'off',
  };
  const text = inputValue(field, stored);
  if (field.type === 'textarea') return <textarea className="input" {...common} defaultValue={text} maxLength={field.maxLength} rows={4} />;
  if (field.type === 'choice')
    return (
      <select className="input" {...common} defaultValue={text}>
        <option value="">{draftTexts[language].choose}</option>
        {optionsOf(field).map(({ value, label }) => (
          <option key={value} value={value}>
            {inLanguage(label, language)}
          </option>
        ))}
      </select>
    );
  if (field.type === 'text' && (field.format === 'provinceCode' || field.format === 'communeCode'))
    return <AreaSelect context={context} field={field} path={path} common={common} value={text} />;
  const numeric = field.type === 'integer' || field.type === 'money' || field.type === 'date';
  const input = (
    <input
      className={`${field.width === 'short' || field.type !== 'text' ? 'input short' : 'input'}${field.type === 'text' ? '' : ' num'}`}
      type={field.type === 'text' && field.format === 'email' ? 'email' : 'text'}
      inputMode={inputMode(field)}
      {...common}
      defaultValue={text}
      maxLength={field.type === 'text' ? field.maxLength : numeric ? 30 : 40}
    />
  );
  const unit = 'unit' in field && field.unit !== undefined ? inLanguage(field.unit, language) : field.type === 'money' ? 'đồng' : null;
  return unit === null ? (
    input
  ) : (
    <div className="unit">
      {input}
      <span>{unit}</span>
    </div>
  );
}

function inputMode(field: Field): 'numeric' | 'decimal' | 'tel' | 'email' | undefined {
  switch (field.type) {
    case 'integer':
    case 'money':
    case 'date':
      return 'numeric';
    case 'decimal':
      return 'decimal';
    case 'text':
      return textMode(field);
    default:
      return undefined;
  }
}

function textMode({ format }: TextField): 'numeric' | 'tel' | 'email' | undefined {
  if (format === 'cccd') return 'numeric';
  if (format === 'phone') return 'tel';
  return format === 'email' ? 'email' : undefined;
}

interface AreaSelectProps {
  readonly context: FieldContext;
  readonly field: TextField;
  readonly path: string;
  readonly common: object;
  readonly value: string;
}

/** Provinces, or the communes of the province chosen beside; another province needs one more answer of the server. */
function AreaSelect({ context, field, path, common, value }: AreaSelectProps): ReactElement {
  const t = draftTexts[context.language];
  if (field.format === 'provinceCode')
    return (
      <>
        <select
          className="input"
          {...common}
          defaultValue={value === '' ? context.homeProvince : value}
          data-province={path.replace(/province$/, 'commune')}
        >
          {context.provinces.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <p className="no-script">
          <button className="act" name="action" value="refresh" formNoValidate>
            {t.showCommunes}
          </button>
        </p>
      </>
    );
  const province = String(valueAt(context.answers, path.replace(/commune$/, 'province')) ?? context.homeProvince);
  return (
    <select className="input" {...common} defaultValue={value}>
      <option value="">{t.choose}</option>
      {context.communesOf(province).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
