import { fileSize, Icon } from '@app/ui';
import { inLanguage, type FileField as FileQuestion } from '@app/forms';
import { useState, type ReactElement } from 'react';
import { upload } from '../../api/client.js';
import type { StoredDocument } from '../../api/views.js';
import { useWords } from '../../i18n/i18n.js';
import { FailureNote } from '../failure.js';
import { FilePick } from '../file-pick.js';
import { useFormScope } from './form-scope.js';

const MEGABYTE = 1_048_576;

/** Names of what was uploaded from this page: an answer holds ids only. */
const UPLOADED = new Map<string, StoredDocument>();

interface Props {
  readonly field: FileQuestion;
  readonly label: string;
  readonly error: string | null;
  readonly value: unknown;
  readonly onChange: (value: readonly string[]) => void;
}

/** Files that a question asks for: stored as they are chosen, so a wrong one is said at once. */
export function FileField({ field, label, error, value, onChange }: Props): ReactElement {
  const { t, language } = useWords();
  const { stores } = useFormScope();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const ids = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const most = field.maxCount ?? 1;

  async function take(files: readonly File[]): Promise<void> {
    setFailure(null);
    const wrong = files.map((file) => faultOf(file, field)).find((fault) => fault !== null);
    if (wrong !== undefined) {
      setRefused(t(`files.${wrong}`, { max: field.maxMb, kinds: field.accept.join(', ') }));
      return;
    }
    setRefused(null);
    setBusy(true);
    const taken: string[] = [];
    try {
      for (const file of files.slice(0, most - ids.length)) {
        const stored = await upload<StoredDocument>(file);
        UPLOADED.set(stored.id, stored);
        taken.push(stored.id);
      }
    } catch (error_) {
      setFailure(error_);
    }
    setBusy(false);
    if (taken.length > 0) onChange([...ids, ...taken]);
  }

  const said = refused ?? error;
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {field.hint !== undefined && <p className="dim">{inLanguage(field.hint, language)}</p>}
      <p className="dim">{t('files.rule', { kinds: field.accept.join(', '), max: field.maxMb, count: most })}</p>
      {said !== null && (
        <p className="due late" role="alert">
          {said}
        </p>
      )}
      {ids.length > 0 && (
        <ul className="file-list">
          {ids.map((id) => (
            <li key={id}>
              <Icon name="page" size={18} />
              <span>{UPLOADED.get(id)?.name ?? t('files.stored')}</span>
              <span className="dim">{UPLOADED.has(id) ? fileSize(UPLOADED.get(id)?.size ?? 0, language) : ''}</span>
              <button type="button" className="btn q slim" onClick={() => onChange(ids.filter((one) => one !== id))}>
                {t('files.remove')}
                <span className="vh"> {UPLOADED.get(id)?.name ?? ''}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!stores && <p className="dim">{t('files.notHere')}</p>}
      {stores && ids.length < most && (
        <p>
          <FilePick
            label={t(busy ? 'files.uploading' : 'files.choose')}
            multiple={most - ids.length > 1}
            accept={field.accept.join(',')}
            onPick={(files) => void take(files)}
          />
        </p>
      )}
      <p className="vh" role="status">
        {busy ? t('files.uploading') : ''}
      </p>
      {failure !== null && <FailureNote error={failure} />}
    </fieldset>
  );
}

function faultOf({ name, size }: File, { accept, maxMb }: FileQuestion): 'tooLarge' | 'wrongKind' | null {
  if (size > maxMb * MEGABYTE) return 'tooLarge';
  const extension = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  return accept.includes(extension) ? null : 'wrongKind';
}
