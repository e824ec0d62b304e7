import { findField, inLanguage } from '@app/forms';
import { fileSize, Icon, instantInWords, workingTime } from '@app/ui';
import type { ReactElement } from 'react';
import type { AskedSupplement } from '../../dossiers/dossiers.js';
import type { FieldContext } from '../drafts/field-context.js';
import { FieldView } from '../drafts/field-view.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import { Notice } from '../parts/notice.js';
import { draftTexts } from '../drafts/drafts.texts.js';
import { dossierTexts } from './dossiers.texts.js';

export interface SupplementView {
  readonly asked: AskedSupplement & { readonly request: NonNullable<AskedSupplement['request']> };
  readonly fields: FieldContext | null;
  readonly errors: readonly PageError[];
  readonly key: string;
  readonly maxBytes: number;
  readonly zone: string;
  /** When what is prepared was last kept; null before. */
  readonly savedAt: string | null;
  /** What happened on the page just left. */
  readonly kept: boolean;
  /** Changed elsewhere meanwhile: what stands in the fields is not kept yet. */
  readonly stale: boolean;
}

interface Props {
  readonly here: Here;
  readonly view: SupplementView;
}

/** Exactly what was asked: the item, what is wrong with it, how to mend it. */
export function SupplementPage({ here, view }: Props): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].supplementPage;
  const { head, request, due } = view.asked;
  const base = href(language, `/ho-so/${head.id}`);
  const slip = [...head.slips].reverse().find(({ kind }) => kind === 'supplement_request');
  const components = request.items.filter(({ kind }) => kind === 'component');
  const fields = request.items.filter(({ kind }) => kind === 'field');
  return (
    <>
      <Back to={base}>{dossierTexts[language].yours}</Back>
      <ErrorSummary language={language} errors={view.errors} />
      {view.kept ? <Notice tone="ok" icon="tick-ring" title={draftTexts[language].saved} /> : null}
      {view.stale ? (
        <Notice tone="soon" icon="triangle" title={draftTexts[language].stale}>
          <p>{draftTexts[language].staleBody}</p>
        </Notice>
      ) : null}
      <h1>{head.procedureName[language]}</h1>
      <p className="id num">{dossierTexts[language].id(head.code ?? '')}</p>
      <section className="promise" aria-label={dossierTexts[language].state}>
        <div>
          <p className="label">{dossierTexts[language].yours}</p>
          <p className="state">{t.wait(request.items.length)}</p>
          <p className="meta">{t.asked(instantInWords(request.askedAt, view.zone, language, { year: false }))}</p>
        </div>
        <div>
          <p className="label">{t.by}</p>
          <p className="when num">{request.termAt === null ? t.noTerm : instantInWords(request.termAt, view.zone, language)}</p>
          {due.state === 'paused' ? (
            <p className="left due-pause">
              <Icon name="two-bars" />
              <span>{t.paused(workingTime(due.minutes, due.minutesPerDay, language))}</span>
            </p>
          ) : null}
        </div>
      </section>
      <div className="two">
        <div>
          <section aria-labelledby="b1">
            <h2 id="b1">{t.what}</h2>
            {request.reason === '' ? null : (
              <p className="mt-2">
                {t.reason}: {request.reason}
              </p>
            )}
            {components.length === 0 ? null : <p className="hint mt-1">{t.uploads}</p>}
            <form
              method="post"
              action={`${base}/bo-sung`}
              encType="multipart/form-data"
              noValidate
              data-draft={request.id}
              data-page="bo-sung"
              data-today={view.asked.today}
              data-facts="{}"
            >
              <FormToken here={here} />
              <input type="hidden" name="revision" value={view.asked.prepared?.revision ?? 0} />
              <input type="hidden" name="key" value={view.key} />
              <Enter />
              {components.map((item) => (
                <Wanted key={item.target} here={here} view={view} code={item.target} text={item.text} />
              ))}
              {fields.map((item) => (
                <WantedField key={item.target} here={here} view={view} target={item.target} text={item.text} />
              ))}
              <div className="go">
                <button className="btn" name="action" value="send">
                  {t.send}
                </button>
                <button className="btn second" name="action" value="later" formNoValidate>
                  {draftTexts[language].later}
                </button>
                <p className="save" role="status" data-status="">
                  <Icon name="tick" size={20} stroke={2.2} />
                  <span>{view.savedAt === null ? t.nothingKept : draftTexts[language].savedAt(view.savedAt)}</span>
                </p>
              </div>
            </form>
            <p className="hint mt-2">{t.after}</p>
          </section>
        </div>
        <div className="side">
          <section aria-labelledby="b3">
            <h2 id="b3">{t.late}</h2>
            <p className="mt-1">{t.lateBody}</p>
            <ul className="mt-1">
              {slip === undefined ? null : (
                <li>
                  <a className="act" href={`${base}/giay/${slip.documentId}`}>
                    <Icon name="page" />
                    {t.slip}
                  </a>
                </li>
              )}
              <li>
                <a className="act" href={`${base}/tin-nhan`}>
                  <Icon name="message" />
                  {t.ask}
                </a>
              </li>
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

/** Enter in a field presses the first button of a form: it keeps what was typed, and neither sends nor takes a file out. */
function Enter(): ReactElement {
  return <button className="vh" name="action" value="keep" tabIndex={-1} aria-hidden="true" />;
}

function Wanted({ here, view, code, text }: Props & { readonly code: string; readonly text: string }): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].supplementPage;
  const u = draftTexts[language].upload;
  const { head, uploads } = view.asked;
  const component = head.components.find((one) => one.code === code);
  const id = `tep-${code}`;
  const error = view.errors.find(({ field }) => field === id)?.text;
  const mine = (view.asked.prepared?.documents ?? []).filter(({ componentCode }) => componentCode === code);
  const path = href(language, `/ho-so/${head.id}/bo-sung/${encodeURIComponent(code)}`);
  return (
    <section className="want" data-uploads={path} data-max={view.maxBytes}>
      <h3>{component?.name[language] ?? code}</h3>
      <dl>
        <div>
          <dt>{t.wrong}</dt>
          <dd>{text}</dd>
        </div>
      </dl>
      <div className={error === undefined ? 'field' : 'field bad'}>
        <label htmlFor={id}>{u.file}</label>
        <p className="hint" id={`${id}-h`}>
          {u.hint(Math.floor(view.maxBytes / 1_000_000))} <span className="with-script">{u.shrink}</span>
        </p>
        {error === undefined ? null : <FieldError id={`${id}-e`} text={error} />}
        <input
          className="input"
          type="file"
          id={id}
          name={id}
          multiple
          aria-describedby={error === undefined ? `${id}-h` : `${id}-h ${id}-e`}
          aria-invalid={error === undefined ? undefined : true}
        />
        <p className="mt-3" data-upload-button="">
          <button className="btn second" name="action" value="upload">
            <Icon name="upload" />
            {u.send}
            <span className="vh"> {component?.name[language]}</span>
          </button>
        </p>
      </div>
      <ul className="files" aria-live="polite" data-files="">
        {mine.map(({ documentId }) => {
          const file = uploads.find((one) => one.id === documentId);
          if (file === undefined) return null;
          return (
            <li key={documentId} className="file">
              <span className="pic">
                <Icon name="page" size={28} />
              </span>
              <b>{file.name}</b>
              <span className="save">
                <Icon name="tick" size={20} stroke={2.2} />
                {u.saved(fileSize(file.size, language))}
              </span>
              <span className="row">
                <a className="act" href={`${path}/${documentId}`}>
                  {u.see}
                  <span className="vh"> {file.name}</span>
                </a>
                <button className="act" name="action" value={`remove:${documentId}`}>
                  {u.remove}
                  <span className="vh"> {file.name}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function WantedField({ here, view, target, text }: Props & { readonly target: string; readonly text: string }): ReactElement | null {
  const { language } = here;
  const t = dossierTexts[language].supplementPage;
  const { form } = view.asked;
  const field = form === null ? undefined : findField(form, target);
  if (field === undefined || view.fields === null) return null;
  return (
    <section className="want">
      <h3>{inLanguage(field.label, language)}</h3>
      <dl>
        <div>
          <dt>{t.wrong}</dt>
          <dd>{text}</dd>
        </div>
      </dl>
      <FieldView context={view.fields} field={{ ...field, when: undefined } as typeof field} path={target} />
    </section>
  );
}
