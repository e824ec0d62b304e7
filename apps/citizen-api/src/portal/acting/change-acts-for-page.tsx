import type { HeldDelegation, RepresentationRule } from '@app/identity';
import type { ReactElement } from 'react';
import type { ActsForInput } from '../../drafts/acts-for.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { inOneSentence } from '../texts/in-one-sentence.js';
import { ActingFields } from './acting-fields.js';
import { actingTexts } from './acting.texts.js';

export interface ChangeActsForView {
  readonly draftId: string;
  readonly procedureName: string;
  /** Asked again, in the words of the form. */
  readonly questions: readonly string[];
  readonly rules: readonly RepresentationRule[];
  readonly held: readonly HeldDelegation[];
  readonly typed: ActsForInput;
  readonly errors: readonly PageError[];
  readonly zone: string;
}

/** What changes is said before it changes. */
export function ChangeActsForPage({ here, view }: { readonly here: Here; readonly view: ChangeActsForView }): ReactElement {
  const { language } = here;
  const t = actingTexts[language].changePage;
  const draft = href(language, `/ban-nhap/${view.draftId}`);
  return (
    <>
      <Back to={draft}>{view.procedureName}</Back>
      <ErrorSummary language={language} errors={view.errors} />
      <h1>{t.title}</h1>
      <p className="mt-2">{t.lead}</p>
      <form method="post" action={`${draft}/nop-cho-ai`} noValidate>
        <FormToken here={here} />
        <ActingFields here={here} {...view} />
        <ul className="plain mt-6">
          <li>{view.questions.length === 0 ? t.askedNothing : t.asked(inOneSentence(view.questions))}</li>
          <li>{t.proof}</li>
          <li>{t.stays}</li>
        </ul>
        <div className="go">
          <button className="btn">{t.go}</button>
          <a className="btn second" href={draft}>
            {t.keep}
          </a>
        </div>
      </form>
    </>
  );
}
