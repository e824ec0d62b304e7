import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import type { DossierPageData } from '../../dossiers/dossiers.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import { Notice } from '../parts/notice.js';
import { dossierTexts } from './dossiers.texts.js';
import { FIRST_SCORE, ScoreField } from './score-field.js';

interface RatePageProps {
  readonly here: Here;
  readonly data: Pick<DossierPageData, 'head' | 'rated'>;
  readonly errors: readonly PageError[];
  readonly comment: string;
  readonly complaint: string;
  readonly key_: string;
  readonly done: 'rated' | 'complained' | null;
}

export function RatePage({ here, data, errors, comment, complaint, key_, done }: RatePageProps): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].ratePage;
  const { head } = data;
  const base = href(language, `/ho-so/${head.id}`);
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.text;
  return (
    <>
      <Back to={base}>{head.procedureName[language]}</Back>
      <ErrorSummary language={language} errors={errors} />
      <h1>{t.title}</h1>
      {done === null ? null : <Notice tone="ok" icon="tick-ring" title={done === 'rated' ? t.thanks : t.complained} />}
      {data.rated || head.receivedAt === null ? (
        done === 'rated' ? null : (
          <p className="lead">{data.rated ? t.rated : t.early}</p>
        )
      ) : (
        <form method="post" action={`${base}/danh-gia`} noValidate data-keep="diem">
          <FormToken here={here} />
          <ScoreField language={language} error={errorOf(FIRST_SCORE)} comment={comment} />
          <div className="go">
            <button className="btn">{t.send}</button>
          </div>
        </form>
      )}
      <section className="sec">
        <details open={errorOf('khieu-nai') !== undefined}>
          <summary>
            <Icon name="forward" size={18} />
            {t.complain}
          </summary>
          <form method="post" action={`${base}/khieu-nai`} noValidate data-keep="khieu-nai">
            <FormToken here={here} />
            <input type="hidden" name="key" value={key_} />
            <div className={errorOf('khieu-nai') === undefined ? 'field' : 'field bad'}>
              <label htmlFor="khieu-nai">{t.complain}</label>
              <p className="hint" id="khieu-nai-h">
                {t.complainHint}
              </p>
              {errorOf('khieu-nai') === undefined ? null : <FieldError id="khieu-nai-e" text={errorOf('khieu-nai') ?? ''} />}
              <textarea
                className="input"
                id="khieu-nai"
                name="text"
                maxLength={5000}
                rows={6}
                defaultValue={complaint}
                aria-describedby="khieu-nai-h"
              />
            </div>
            <div className="go">
              <button className="btn second">{t.complainSend}</button>
            </div>
          </form>
        </details>
      </section>
    </>
  );
}
