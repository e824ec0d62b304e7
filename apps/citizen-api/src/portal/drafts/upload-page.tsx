import { fileSize, Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { procedureTexts } from '../procedures/procedures.texts.js';
import { Back } from '../parts/back.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import { PaperOnFile } from './paper-on-file.js';
import { draftTexts } from './drafts.texts.js';
import { shortName } from './short-name.js';
import type { PaperStep } from './steps.js';
import type { StoredFile } from './stored-file.js';

/** What the vault takes. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

export interface UploadBoxProps {
  readonly here: Here;
  /** Path of the page: files are posted to it, removed and read below it. */
  readonly path: string;
  readonly files: readonly StoredFile[];
  readonly maxBytes: number;
  readonly error: string | null;
  /** Where a question wants fewer types than the vault takes. */
  readonly types?: readonly string[];
  /** No more files than there are. */
  readonly full?: boolean;
}

/** One file a post without a script; with it, several at once, resumable and with progress. */
export function UploadBox({ here, path, files, maxBytes, error, types, full }: UploadBoxProps): ReactElement {
  const { language } = here;
  const t = draftTexts[language].upload;
  const described = error === null ? 'tep-h' : 'tep-h tep-e';
  const megabytes = Math.floor(maxBytes / 1_000_000);
  return (
    <div data-uploads={path} data-max={maxBytes}>
      {full === true ? <p className="hint">{t.full(files.length)}</p> : null}
      {full === true ? null : (
        <form className={error === null ? 'field' : 'field bad'} method="post" action={`${path}`} encType="multipart/form-data">
          <FormToken here={here} />
          <label htmlFor="tep">{t.file}</label>
          <p className="hint" id="tep-h">
            {types === undefined ? t.hint(megabytes) : t.hintOf(types.map(nameOfType).join(', '), megabytes)}{' '}
            <span className="with-script">{t.shrink}</span>
          </p>
          {error === null ? null : <FieldError id="tep-e" text={error} />}
          <input
            className="input"
            type="file"
            id="tep"
            name="file"
            accept={types === undefined ? ACCEPT : types.join(',')}
            aria-describedby={described}
            aria-invalid={error === null ? undefined : true}
          />
          <p className="mt-3" data-upload-button="">
            <button className="btn second">
              <Icon name="upload" />
              {t.send}
            </button>
          </p>
        </form>
      )}
      <h2 className="h4 mt-6" data-count="">
        {t.stored(files.length)}
      </h2>
      {files.length === 0 ? (
        <p className="meta" data-none="">
          {t.none}
        </p>
      ) : null}
      <ul className="files mt-3" aria-live="polite" data-files="">
        {files.map((file) => (
          <li key={file.id} className="file">
            <span className="pic">
              <Icon name="page" size={28} />
            </span>
            <b>{file.name}</b>
            <span className="save">
              <Icon name="tick" size={20} stroke={2.2} />
              {t.saved(fileSize(file.size, language))}
            </span>
            <span className="row">
              <a className="act" href={`${path}/${file.id}`}>
                {t.see}
                <span className="vh"> {file.name}</span>
              </a>
              <form method="post" action={`${path}/${file.id}/xoa`}>
                <FormToken here={here} />
                <button className="act">
                  {t.remove}
                  <span className="vh"> {file.name}</span>
                </button>
              </form>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const nameOfType = (extension: string): string => extension.slice(1).toUpperCase();

export interface UploadView {
  readonly draftId: string;
  readonly procedureName: string;
  readonly step: PaperStep;
  readonly at: number;
  readonly of: number;
  readonly back: string;
  readonly returning: boolean;
  readonly maxBytes: number;
  readonly savedAt: string;
  readonly error: string | null;
  /** Which paper proves that one may act for another; null on every other page. */
  readonly proof: string | null;
  /** The error is that a paper on file was to be used without consent. */
  readonly consentMissing: boolean;
}

export function UploadPage({ here, view }: { readonly here: Here; readonly view: UploadView }): ReactElement {
  const { language } = here;
  const t = draftTexts[language];
  const { step } = view;
  const path = href(language, `/ban-nhap/${view.draftId}/${step.path}`);
  const { originals, copies } = step.component;
  const name = step.component.name[language];
  const title = shortName(name);
  return (
    <>
      <Back to={view.back}>{t.back}</Back>
      <ErrorSummary
        language={language}
        errors={view.error === null ? [] : [{ field: view.consentMissing ? 'dong-y' : 'tep', text: view.error }]}
      />
      <p className="cap">{t.page(view.procedureName, view.at, view.of)}</p>
      <h1>{title}</h1>
      {title === name ? null : <p className="mt-2">{name}.</p>}
      <PaperOnFile here={here} path={path} step={step} consentMissing={view.consentMissing} />
      {step.onFile.length === 0 ? null : <h2 className="h3 mt-6">{t.onFile.or}</h2>}
      <p className="mt-2">{t.upload.lead}</p>
      <p className="hint">{view.proof ?? t.upload.originals(procedureTexts[language].sheet.submit(originals, copies))}</p>
      <UploadBox here={here} path={path} files={step.files} maxBytes={view.maxBytes} error={view.consentMissing ? null : view.error} />
      <form method="post" action={`${path}/xong${view.returning ? '?xem=1' : ''}`}>
        <FormToken here={here} />
        <div className="go">
          <button className="btn" name="action" value="next">
            {t.next}
          </button>
          <button className="btn second" name="action" value="later">
            {t.later}
          </button>
          <p className="save">
            <Icon name="tick" size={20} stroke={2.2} />
            <span>{t.savedAt(view.savedAt)}</span>
          </p>
        </div>
      </form>
    </>
  );
}
