import { inLanguage, type FileField } from '@app/forms';
import type { ReactElement } from 'react';
import type { Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { draftTexts } from './drafts.texts.js';
import type { StoredFile } from './stored-file.js';
import { UploadBox } from './upload-page.js';

export interface FieldFilesView {
  readonly address: string;
  readonly back: string;
  readonly procedureName: string;
  readonly field: FileField;
  readonly files: readonly StoredFile[];
  readonly maxBytes: number;
  readonly error: string | null;
}

export function FieldFilesPage({ here, view }: { readonly here: Here; readonly view: FieldFilesView }): ReactElement {
  const { language } = here;
  const t = draftTexts[language];
  const { field } = view;
  return (
    <>
      <Back to={view.back}>{t.back}</Back>
      <ErrorSummary language={language} errors={view.error === null ? [] : [{ field: 'tep', text: view.error }]} />
      <p className="cap">{view.procedureName}</p>
      <h1>{inLanguage(field.label, language)}</h1>
      {field.hint === undefined ? null : <p className="mt-2">{inLanguage(field.hint, language)}</p>}
      <p className="mt-2">{t.upload.lead}</p>
      <UploadBox
        here={here}
        path={view.address}
        files={view.files}
        maxBytes={view.maxBytes}
        error={view.error}
        types={field.accept}
        full={view.files.length >= (field.maxCount ?? 1)}
      />
      <p className="go">
        <a className="btn" href={view.back}>
          {t.upload.ready}
        </a>
      </p>
    </>
  );
}
