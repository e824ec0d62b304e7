import type { RatableDossier } from '@app/feedback';
import type { ReactElement } from 'react';
import { dossierTexts } from '../dossiers/dossiers.texts.js';
import { FIRST_SCORE, ScoreField } from '../dossiers/score-field.js';
import { href, type Here } from '../http/here.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { Notice } from '../parts/notice.js';

interface Props {
  readonly here: Here;
  readonly token: string;
  readonly dossier: RatableDossier | null;
  readonly errors: readonly PageError[];
  readonly comment: string;
  readonly done: boolean;
}

/** Names the procedure and the code, nobody: whoever finds the letter learns nothing more. */
export function RateByLinkPage({ here, token, dossier, errors, comment, done }: Props): ReactElement {
  const { language } = here;
  const t = dossierTexts[language].ratePage;
  if (dossier === null)
    return (
      <>
        <h1 className="mt-6">{t.linkEnded}</h1>
        <p className="lead">{t.linkEndedBody}</p>
        <p className="mt-4">
          <a className="btn" href={href(language, '/ho-so')}>
            {t.linkEndedGo}
          </a>
        </p>
      </>
    );
  return (
    <>
      <ErrorSummary language={language} errors={errors} />
      <h1 className="mt-6">{t.title}</h1>
      <p className="lead">{dossier.procedureName[language]}</p>
      <p className="id num">{dossierTexts[language].id(dossier.code)}</p>
      {dossier.rated ? (
        <Notice tone="ok" icon="tick-ring" title={done ? t.thanks : t.rated}>
          <p>{t.linkOnce}</p>
        </Notice>
      ) : (
        <form method="post" action={href(language, `/danh-gia/${token}`)} noValidate data-keep="diem">
          <ScoreField language={language} error={errors.find(({ field }) => field === FIRST_SCORE)?.text} comment={comment} />
          <div className="go">
            <button className="btn">{t.send}</button>
          </div>
          <p className="hint mt-2">{t.linkOnce}</p>
        </form>
      )}
    </>
  );
}
