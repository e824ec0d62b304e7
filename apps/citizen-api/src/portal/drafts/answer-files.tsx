import type { FileField } from '@app/forms';
import { fileSize, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { filesAt } from '../../drafts/file-field.js';
import { draftTexts } from './drafts.texts.js';
import type { FieldContext } from './field-context.js';

interface Props {
  readonly context: FieldContext;
  readonly field: FileField;
  readonly path: string;
}

/** The files of one question. The button saves the page first, as every button does, then leads to the page where files are given. */
export function AnswerFiles({ context, field, path }: Props): ReactElement {
  const t = draftTexts[context.language].upload;
  const files = filesAt(context.answers, path).flatMap((id) => context.files.get(id) ?? []);
  return (
    <>
      {files.length === 0 ? <p className="meta">{t.none}</p> : null}
      <ul className="plain">
        {files.map(({ id, name, size }) => (
          <li key={id}>
            {name} <span className="meta num">{t.saved(fileSize(size, context.language))}</span>
            {path.includes('.') ? <input type="hidden" name={path} value={id} /> : null}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <button className="btn second" name="action" value={`files:${path}`} formNoValidate>
          <Icon name="upload" />
          {files.length === 0 ? t.give : files.length < (field.maxCount ?? 1) ? t.more : t.exchange}
        </button>
      </p>
    </>
  );
}
