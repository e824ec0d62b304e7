import { inLanguage } from '@app/forms';
import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { Notice } from '../parts/notice.js';
import { ClosedNotice } from './closed-notice.js';
import { draftTexts } from './drafts.texts.js';
import type { FieldContext } from './field-context.js';
import { FieldView } from './field-view.js';
import type { PageStep } from './steps.js';

export interface QuestionView {
  readonly draftId: string;
  readonly revision: number;
  readonly procedureName: string;
  readonly step: PageStep;
  readonly at: number;
  readonly of: number;
  readonly back: string;
  /** Where "continue" leads when the answers are being looked over. */
  readonly returning: boolean;
  readonly savedAt: string;
  readonly errors: readonly PageError[];
  readonly fields: FieldContext;
  /** Answers of other pages that conditions of this one read. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Code of the procedure where it takes no dossiers now. */
  readonly closed: string | null;
  /** Somebody changed the draft meanwhile: what it says there, by label. */
  readonly conflict: readonly { readonly label: string; readonly there: string }[] | null;
}

/** One topic a page. Everything works as a plain form; the script finds its places by data attributes. */
export function QuestionPage({ here, view }: { readonly here: Here; readonly view: QuestionView }): ReactElement {
  const { language } = here;
  const t = draftTexts[language];
  const { step } = view;
  const action = href(language, `/ban-nhap/${view.draftId}/${step.path}`);
  return (
    <>
      <Back to={view.back}>{t.back}</Back>
      <ErrorSummary language={language} errors={view.errors} />
      {view.closed === null ? null : <ClosedNotice here={here} procedure={view.closed} />}
      {view.conflict === null ? null : (
        <Notice tone="soon" icon="triangle" title={t.stale}>
          <p>{t.staleBody}</p>
          <ul className="plain">
            {view.conflict.map(({ label, there }) => (
              <li key={label}>{t.staleDiffers(label, there)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="cap">{t.page(view.procedureName, view.at, view.of)}</p>
      <h1>{inLanguage(step.page.title, language)}</h1>
      {step.page.intro === undefined ? null : <p className="mt-2">{inLanguage(step.page.intro, language)}</p>}
      <form
        method="post"
        action={view.returning ? `${action}?xem=1` : action}
        noValidate
        data-draft={view.draftId}
        data-page={step.page.id}
        data-today={view.fields.today}
        data-facts={JSON.stringify(view.facts)}
      >
        <FormToken here={here} />
        <input type="hidden" name="revision" value={view.revision} />
        {step.page.fields.map((field) => (
          <FieldView key={field.key} context={view.fields} field={field} path={field.key} />
        ))}
        <div className="go">
          <button className="btn" name="action" value="next">
            {t.next}
          </button>
          <button className="btn second" name="action" value="later" formNoValidate>
            {t.later}
          </button>
          <p className="save" role="status" data-status="">
            <Icon name="tick" size={20} stroke={2.2} />
            <span>{t.savedAt(view.savedAt)}</span>
          </p>
        </div>
      </form>
    </>
  );
}
