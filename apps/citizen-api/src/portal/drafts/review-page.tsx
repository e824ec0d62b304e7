import type { ComputedFees } from '@app/catalogue';
import { inLanguage } from '@app/forms';
import { fileSize, Icon, money } from '@app/ui';
import type { ReactElement } from 'react';
import type { ShownRepresented } from '../../drafts/drafts.js';
import { DraftActsFor } from '../acting/acting-lines.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { ErrorSummary, type PageError } from '../parts/error-summary.js';
import { FormToken } from '../parts/form-token.js';
import { FieldError } from '../parts/labelled-input.js';
import type { AnswerLine } from './answers-in-words.js';
import { paperInWords } from './paper-on-file.js';
import { ClosedNotice } from './closed-notice.js';
import { draftTexts } from './drafts.texts.js';
import type { PageStep, PaperStep } from './steps.js';

export interface ReviewView {
  readonly draftId: string;
  readonly revision: number;
  readonly procedureName: string;
  readonly officeName: string | null;
  readonly pages: readonly { readonly step: PageStep; readonly lines: readonly AnswerLine[] }[];
  readonly papers: readonly PaperStep[];
  readonly fees: ComputedFees;
  readonly at: number;
  readonly back: string;
  readonly savedAt: string;
  readonly errors: readonly PageError[];
  readonly vowMissing: boolean;
  /** Code of the procedure where it takes no dossiers now. */
  readonly closed: string | null;
  readonly represented: ShownRepresented | null;
}

export function ReviewPage({ here, view }: { readonly here: Here; readonly view: ReviewView }): ReactElement {
  const { language } = here;
  const t = draftTexts[language];
  const r = t.review;
  const base = href(language, `/ban-nhap/${view.draftId}`);
  const ready = view.pages.every(({ step }) => step.state === 'done') && view.papers.every(({ state }) => state === 'done');
  return (
    <>
      <Back to={view.back}>{t.back}</Back>
      <ErrorSummary language={language} errors={view.errors} />
      {view.closed === null ? null : <ClosedNotice here={here} procedure={view.closed} />}
      <p className="cap">{t.page(view.procedureName, view.at, view.at)}</p>
      <h1>{r.title}</h1>
      <DraftActsFor here={here} represented={view.represented} changeAt={`${base}/nop-cho-ai`} />
      <p className="lead">{r.lead}</p>
      {view.pages.map(({ step, lines }) => (
        <Answers key={step.page.id} here={here} base={base} step={step} lines={lines} />
      ))}
      <Papers here={here} base={base} papers={view.papers} />
      <section className="review" aria-labelledby="k-noi">
        <header>
          <h2 className="h3" id="k-noi">
            {r.office}
          </h2>
        </header>
        <p className="mt-2">{view.officeName ?? r.nothing}</p>
      </section>
      <Fees here={here} fees={view.fees} />
      {view.closed !== null ? null : ready ? (
        <form method="post" action={`${base}/gui`}>
          <FormToken here={here} />
          <input type="hidden" name="revision" value={view.revision} />
          <section className="vow" aria-labelledby="k-vow">
            <h2 className="h3" id="k-vow">
              {r.vow}
            </h2>
            {view.vowMissing ? <FieldError id="vow-e" text={r.declareMissing} /> : null}
            <div className="check">
              <input
                type="checkbox"
                id="vow"
                name="declared"
                value="true"
                aria-invalid={view.vowMissing ? true : undefined}
                aria-describedby={view.vowMissing ? 'vow-e' : undefined}
              />
              <label htmlFor="vow">{r.declare}</label>
            </div>
          </section>
          <div className="go">
            <button className="btn">{r.send}</button>
            <a className="btn second" href={`${base}?luu=1`}>
              {t.later}
            </a>
            <p className="save">
              <Icon name="tick" size={20} stroke={2.2} />
              <span>{t.savedAt(view.savedAt)}</span>
            </p>
          </div>
          <p className="hint mt-4">{r.after}</p>
        </form>
      ) : (
        <Missing here={here} base={base} view={view} />
      )}
    </>
  );
}

interface SectionProps {
  readonly here: Here;
  readonly base: string;
}

function Answers({
  here,
  base,
  step,
  lines,
}: SectionProps & { readonly step: PageStep; readonly lines: readonly AnswerLine[] }): ReactElement {
  const r = draftTexts[here.language].review;
  const title = inLanguage(step.page.title, here.language);
  const id = `k-${step.page.id}`;
  return (
    <section className="review" aria-labelledby={id}>
      <header>
        <h2 className="h3" id={id}>
          {title}
        </h2>
        <a className="act" href={`${base}/${step.path}?xem=1`}>
          {r.change}
          <span className="vh"> {title}</span>
        </a>
      </header>
      <dl>
        {lines.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="said">{text === '' ? <span className="meta">{r.nothing}</span> : text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Papers({ here, base, papers }: SectionProps & { readonly papers: readonly PaperStep[] }): ReactElement | null {
  const { language } = here;
  const t = draftTexts[language];
  if (papers.length === 0) return null;
  return (
    <section className="review" aria-labelledby="k-giay">
      <header>
        <h2 className="h3" id="k-giay">
          {t.review.paper}
        </h2>
      </header>
      <dl>
        {papers.map(({ component, files, path, reused }) => (
          <div key={component.code}>
            <dt>{component.name[language]}</dt>
            <dd>
              {reused === null ? null : (
                <>
                  {t.onFile.short}: {paperInWords(reused, here)}
                  <br />
                </>
              )}
              {files.length === 0
                ? reused === null
                  ? t.review.noFile
                  : null
                : `${t.files(files.length)}, ${fileSize(
                    files.reduce((sum, { size }) => sum + size, 0),
                    language,
                  )}`}
              <br />
              <a className="act" href={`${base}/${path}?xem=1`}>
                {t.review.change}
                <span className="vh"> {component.name[language]}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Fees({ here, fees }: { readonly here: Here; readonly fees: ComputedFees }): ReactElement {
  const { language } = here;
  const r = draftTexts[language].review;
  const owed = fees.lines.filter(({ amount }) => amount !== 0);
  return (
    <section className="review" aria-labelledby="k-phi">
      <header>
        <h2 className="h3" id="k-phi">
          {r.fee}
        </h2>
      </header>
      {owed.length === 0 ? (
        <p className="mt-2">
          <b>{r.free}</b>
        </p>
      ) : (
        <dl>
          {owed.map(({ code, name, amount, explanation }) => (
            <div key={code}>
              <dt>{inLanguage(name, language)}</dt>
              <dd>
                {amount === null ? (
                  r.unknown
                ) : (
                  <>
                    <b className="num">{money(amount, language)}</b>
                    <br />
                    <span className="meta">{explanation[language]}</span>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Missing({ here, base, view }: SectionProps & { readonly view: ReviewView }): ReactElement {
  const { language } = here;
  const r = draftTexts[language].review;
  return (
    <section className="vow" aria-labelledby="k-thieu">
      <h2 className="h3" id="k-thieu">
        {r.missing}
      </h2>
      <ul className="plain">
        {view.pages
          .filter(({ step }) => step.state !== 'done')
          .map(({ step }) => (
            <li key={step.path}>
              <a className="act" href={`${base}/${step.path}?xem=1`}>
                {inLanguage(step.page.title, language)}
              </a>
              <br />
              <span className="meta">{step.errors.map(({ message }) => message[language]).join('. ')}</span>
            </li>
          ))}
        {view.papers
          .filter(({ state }) => state !== 'done')
          .map(({ component, path }) => (
            <li key={path}>
              <a className="act" href={`${base}/${path}?xem=1`}>
                {component.name[language]}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
