import { answerOf, inLanguage, isGroup, optionsOf, type Field } from '@app/forms';
import { dayNumbers, grouped, money } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';
import { useAreas } from './use-areas.js';

/** One answer as people read it. What an older form left behind and nobody can read is shown as it is, never hidden. */
export function AnswerValue({ field, value }: { readonly field: Field; readonly value: unknown }): ReactElement {
  const { t, language } = useWords();
  if (value === undefined || value === null || value === '') return <span className="dim">–</span>;
  switch (field.type) {
    case 'date':
      return <>{typeof value === 'string' ? dayNumbers(value) : String(value)}</>;
    case 'money':
      return <>{typeof value === 'number' ? money(value, language) : String(value)}</>;
    case 'integer':
    case 'decimal': {
      const unit = field.unit === undefined ? '' : ` ${inLanguage(field.unit, language)}`;
      const text =
        typeof value === 'number' ? grouped(value, language, Number.isInteger(value) ? 0 : (field.decimals ?? 2)) : String(value);
      return <>{text + unit}</>;
    }
    case 'choice':
    case 'choices': {
      const labels = (Array.isArray(value) ? value : [value]).map((one: unknown) => {
        const option = optionsOf(field).find((candidate) => candidate.value === one);
        return option === undefined ? String(one) : inLanguage(option.label, language);
      });
      return <>{labels.join(', ')}</>;
    }
    case 'checkbox':
    case 'yesno':
    case 'declaration':
      return <>{value === true ? t('common.yes') : t('common.no')}</>;
    case 'address':
      return <AddressText value={value} />;
    case 'person':
      return <PersonText value={value} />;
    case 'repeat':
      return (
        <ol className="plain-list">
          {(Array.isArray(value) ? value : []).map((item: unknown, index) => (
            <li key={index}>
              {field.fields.map((sub) => (
                <p key={sub.key}>
                  <span className="dim">{inLanguage(sub.label, language)}: </span>
                  <AnswerValue field={sub} value={isGroup(item) ? answerOf(item, sub.key) : undefined} />
                </p>
              ))}
            </li>
          ))}
        </ol>
      );
    case 'text':
    case 'textarea':
    case 'computed':
    case 'file':
    case 'info':
      return <>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</>;
  }
}

function textOf(value: unknown, key: string): string | null {
  const part = isGroup(value) ? answerOf(value, key) : undefined;
  return typeof part === 'string' && part !== '' ? part : null;
}

function AddressText({ value }: { readonly value: unknown }): ReactElement {
  const province = textOf(value, 'province');
  const commune = textOf(value, 'commune');
  const provinces = useAreas(null);
  const communes = useAreas(province, province !== null);
  const nameOf = (areas: readonly { code: string; name: string }[], code: string | null): string | null =>
    code === null ? null : (areas.find((area) => area.code === code)?.name ?? code);
  return (
    <>{[textOf(value, 'detail'), nameOf(communes, commune), nameOf(provinces, province)].filter((part) => part !== null).join(', ')}</>
  );
}

function PersonText({ value }: { readonly value: unknown }): ReactElement {
  const dob = textOf(value, 'dob');
  const line = [dob === null ? null : dayNumbers(dob), textOf(value, 'idNumber'), textOf(value, 'phone')]
    .filter((part) => part !== null)
    .join(', ');
  const address = isGroup(value) ? answerOf(value, 'address') : undefined;
  return (
    <>
      {textOf(value, 'fullName')}
      {line !== '' && <p className="dim">{line}</p>}
      {isGroup(address) && (
        <p className="dim">
          <AddressText value={address} />
        </p>
      )}
    </>
  );
}
