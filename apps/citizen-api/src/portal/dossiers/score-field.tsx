import type { ReactElement } from 'react';
import type { Language } from '@app/ui';
import { FieldError } from '../parts/labelled-input.js';
import { dossierTexts } from './dossiers.texts.js';

const SCORES = [5, 4, 3, 2, 1] as const;
/** Where the error summary leads. */
export const FIRST_SCORE = 'diem-5';

interface Props {
  readonly language: Language;
  readonly error: string | undefined;
  readonly comment: string;
}

/** How content, and what should be better. */
export function ScoreField({ language, error, comment }: Props): ReactElement {
  const t = dossierTexts[language].ratePage;
  return (
    <>
      <div className={error === undefined ? 'field' : 'field bad'}>
        <fieldset aria-describedby={error === undefined ? 'diem-h' : 'diem-h diem-e'}>
          <legend className="vh">{t.title}</legend>
          <p className="hint" id="diem-h">
            {t.hint}
          </p>
          {error === undefined ? null : <FieldError id="diem-e" text={error} />}
          {SCORES.map((score) => (
            <div key={score} className="radio">
              <input type="radio" name="score" id={`diem-${score}`} value={score} />
              <label htmlFor={`diem-${score}`}>{t.scores[score]}</label>
            </div>
          ))}
        </fieldset>
      </div>
      <div className="field">
        <label htmlFor="y-kien">
          {t.comment} <span className="optional">{t.optional}</span>
        </label>
        <textarea className="input" id="y-kien" name="comment" maxLength={2000} rows={4} defaultValue={comment} />
      </div>
    </>
  );
}

/** The score and the comment of a form; null for the score where none was chosen. */
export function ratingOf(form: { one(name: string): string }): { score: number | null; comment: string } {
  const score = Number(form.one('score'));
  return {
    score: Number.isInteger(score) && score >= 1 && score <= 5 ? score : null,
    comment: form.one('comment').trim().slice(0, 2000),
  };
}
