import { answerOf, inLanguage, isGroup, optionsOf, type Field } from '@app/forms';
import { dayNumbers, grouped, money } from '@app/ui';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/i18n.js';
import { useAreas } from './use-areas.js';

/** Where a file that an answer names can be opened. */
export interface AnsweredFile {
  readonly name: string;
  readonly address: string;
}
export type AnsweredFiles = ReadonlyMap<string, AnsweredFile>;

interface Props {
  readonly field: Field;
  readonly value: unknown;
  /** Files by id; one that is not among them is counted, not named. */
  readonly files?: AnsweredFiles;
}

const NO_FILES: AnsweredFiles = new Map();

/** One answer as people read it. What an older form left behind and nobody can read is shown as it is, never hidden. */
export function AnswerValue({ field, value, files = NO_FILES }: Props): ReactElement {
  const { t, language } = useWords();
  if (value === undefined || value === null || value === '') return <span className="dim">–</span>;
  switch (field.type) {
    case 'date':
      return <>{typeof value === 'string' ? dayNumbers(value) : String(value)}</>;
    case 'money':
      return <>{typeof value === 'number' ? money(value, language) : String(value)}</>;
    case 'integer':
    case 'decimal':
    case 'computed': {
      const unit = field.unit === undefined ? '' : ` ${inLanguage(field.unit, language)}`;
      // As many digits after the comma as there are.
      const text = typeof value === 'number' ? grouped(value, language, String(value).split('.')[1]?.length ?? 0) : String(value);
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
    case 'file':
      return <FileNames value={value} files={files} />;
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
                  <AnswerValue field={sub} value={isGroup(item) ? answerOf(item, sub.key) : undefined} files={files} />
                </p>
              ))}
            </li>
          ))}
        </ol>
      );
    case 'text':
    case 'textarea':
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

function FileNames({ value, files }: { readonly value: unknown; readonly files: AnsweredFiles }): ReactElement {
  const { t } = useWords();
  const ids = Array.isArray(value) ? value.map(String) : [];
  return (
    <ul className="plain-list">
      {ids.map((id) => {
        const file = files.get(id);
        return (
          <li key={id}>
            {file === undefined ? (
              t('files.stored')
            ) : (
              <a href={file.address} download={file.name}>
                {file.name}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
