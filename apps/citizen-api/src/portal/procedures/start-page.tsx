import { SUBJECTS, type ProcedureVersion } from '@app/catalogue';
import type { HeldDelegation, RepresentationRule } from '@app/identity';
import type { UnitView } from '@app/organisation';
import type { ReactElement } from 'react';
import type { ActsForInput } from '../../drafts/acts-for.js';
import { ActingFields } from '../acting/acting-fields.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import { Notice } from '../parts/notice.js';
import { beginSmall, inOneSentence } from '../texts/in-one-sentence.js';
import { procedureTexts } from './procedures.texts.js';

export interface StartView {
  readonly version: ProcedureVersion;
  readonly desks: readonly UnitView[];
  /** Names this one intention to begin, so that pressing twice begins one draft. */
  readonly key: string;
  readonly who: string;
  readonly desk: string;
  readonly errors: readonly PageError[];
  /** For whom one may act, and what was chosen. */
  readonly acting: {
    readonly rules: readonly RepresentationRule[];
    readonly held: readonly HeldDelegation[];
    readonly typed: ActsForInput;
  };
  readonly zone: string;
  /** Nobody of this kind can submit. */
  readonly refused: boolean;
}

/** C4: stops early where the procedure is not for the person; else the two answers a draft needs. */
export function StartPage({ here, view }: { readonly here: Here; readonly view: StartView }): ReactElement {
  const { language } = here;
  const t = procedureTexts[language].start;
  const { subjects } = procedureTexts[language];
  const { version } = view;
  const errorOf = (field: string): string | undefined => view.errors.find((error) => error.field === field)?.text;
  const whoError = errorOf('ai-citizen');
  const deskError = errorOf('noi');
  return (
    <>
      <Back to={href(language, `/thu-tuc/${version.code}`)}>{version.name[language]}</Back>
      <ErrorSummary language={language} errors={view.errors} />
      <p className="cap">{version.name[language]}</p>
      <h1>{t.title}</h1>
      {view.refused ? (
        <Notice tone="soon" icon="triangle" title={t.notForYou}>
          <p>
            {t.notForYouBody(
              beginSmall(subjects[SUBJECTS.find((one) => one === view.who) ?? 'citizen']),
              inOneSentence(version.definition.subjects.map((one) => subjects[one])),
            )}
          </p>
        </Notice>
      ) : (
        <p className="mt-2">{t.lead}</p>
      )}
      <form method="post" action={href(language, `/thu-tuc/${version.code}/bat-dau`)} noValidate>
        <FormToken here={here} />
        <input type="hidden" name="key" value={view.key} />
        <div className={whoError === undefined ? 'field' : 'field bad'}>
          <fieldset aria-describedby={whoError === undefined ? undefined : 'ai-e'}>
            <legend>{t.who}</legend>
            {whoError === undefined ? null : <FieldError id="ai-e" text={whoError} />}
            {SUBJECTS.map((subject) => (
              <div key={subject} className="radio">
                <input type="radio" name="who" id={`ai-${subject}`} value={subject} defaultChecked={view.who === subject} />
                <label htmlFor={`ai-${subject}`}>{subjects[subject]}</label>
              </div>
            ))}
          </fieldset>
        </div>
        <ActingFields here={here} {...view.acting} errors={view.errors} zone={view.zone} />
        <div className={deskError === undefined ? 'field' : 'field bad'}>
          <label htmlFor="noi">{t.office}</label>
          <p className="hint" id="noi-h">
            {t.officeHint}
          </p>
          {deskError === undefined ? null : <FieldError id="noi-e" text={deskError} />}
          <select
            className="input"
            id="noi"
            name="desk"
            defaultValue={view.desk}
            aria-describedby={deskError === undefined ? 'noi-h' : 'noi-h noi-e'}
            aria-invalid={deskError === undefined ? undefined : true}
          >
            <option value="">{t.choose}</option>
            {view.desks.map(({ code, name }) => (
              <option key={code} value={code}>
                {name[language]}
              </option>
            ))}
          </select>
        </div>
        <p className="hint mt-4">{t.known}</p>
        <div className="go">
          <button className="btn">{t.next}</button>
        </div>
      </form>
    </>
  );
}
