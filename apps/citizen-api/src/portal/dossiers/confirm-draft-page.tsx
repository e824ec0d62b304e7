import type { DossierHead, DraftForCitizen } from '@app/workflow';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import { dossierTexts } from './dossiers.texts.js';

interface Props {
  readonly here: Here;
  readonly head: DossierHead;
  readonly draft: DraftForCitizen | null;
  readonly errors: readonly PageError[];
}

/** What the result will say, two answers, and what silence means. */
export function ConfirmDraftPage({ here, head, draft, errors }: Props): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].draftPage;
  const base = href(language, `/ho-so/${head.id}`);
  const error = errors[0]?.text;
  return (
    <>
      <Back to={base}>{head.procedureName[language]}</Back>
      <ErrorSummary language={language} errors={errors} />
      <h1>{t.title}</h1>
      <p className="id num">{dossierTexts[language].id(head.code ?? '')}</p>
      <p className="lead">{t.lead}</p>
      {draft === null || draft.fields.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <section className="review">
          <dl>
            {draft.fields.map(({ label, value }) => (
              <div key={label.vi}>
                <dt>{label[language]}</dt>
                <dd>{typeof value === 'boolean' ? (value ? t.yes : t.no) : String(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <form className="mt-6" method="post" action={`${base}/ban-du-thao`} noValidate data-keep="ban-du-thao">
        <FormToken here={here} />
        <div className={error === undefined ? 'field' : 'field bad'}>
          <label htmlFor="sai">{t.wrong}</label>
          <p className="hint" id="sai-h">
            {t.wrongHint}
          </p>
          {error === undefined ? null : <FieldError id="sai-e" text={error} />}
          <textarea
            className="input"
            id="sai"
            name="text"
            maxLength={5000}
            rows={4}
            aria-describedby={error === undefined ? 'sai-h' : 'sai-h sai-e'}
          />
        </div>
        <div className="go">
          <button className="btn" name="agreed" value="true">
            {t.agree}
          </button>
          <button className="btn second" name="agreed" value="false">
            {t.disagree}
          </button>
        </div>
      </form>
    </>
  );
}
