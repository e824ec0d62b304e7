import { inLanguage } from '@app/forms';
import { Icon } from '@app/ui';
import type { ReactElement } from 'react';
import type { ShownRepresented } from '../../drafts/drafts.js';
import { DraftActsFor } from '../acting/acting-lines.js';
import { actingTexts } from '../acting/acting.texts.js';
import { href, type Here } from '../http/here.js';
import { Back } from '../parts/back.js';
import { Chip } from '../parts/chip.js';
import { FormToken } from '../parts/form-token.js';
import { Notice } from '../parts/notice.js';
import { inOneSentence } from '../texts/in-one-sentence.js';
import { ClosedNotice } from './closed-notice.js';
import { draftTexts } from './drafts.texts.js';
import { shortName } from './short-name.js';
import type { Step, StepState } from './steps.js';

export interface TaskListView {
  readonly draftId: string;
  readonly procedureName: string;
  readonly officeName: string | null;
  readonly steps: readonly Step[];
  readonly savedAt: string;
  readonly minutes: number;
  readonly justSaved: boolean;
  /** The form has a newer version: the draft has moved to it, or will with the next answer. */
  readonly newForm: 'moved' | 'waiting' | null;
  /** Code of the procedure where it takes no dossiers now. */
  readonly closed: string | null;
  readonly represented: ShownRepresented | null;
  /** It was just changed for whom it is: the questions that are asked again, and whether a proof was taken out; null otherwise. */
  readonly otherPerson: { readonly questions: readonly string[]; readonly proofOut: boolean } | null;
}

export function TaskListPage({ here, view }: { readonly here: Here; readonly view: TaskListView }): ReactElement {
  const { language } = here;
  const t = draftTexts[language];
  const base = href(language, `/ban-nhap/${view.draftId}`);
  const pages = view.steps.filter((step) => step.kind === 'page');
  const papers = view.steps.filter((step) => step.kind === 'paper');
  const next = view.steps.find(({ state }) => state !== 'done');
  return (
    <>
      <Back to={href(language, '/ho-so')}>{t.mine}</Back>
      {view.justSaved ? <Notice tone="ok" icon="tick-ring" title={t.saved} /> : null}
      {view.otherPerson === null ? null : <OtherPerson here={here} view={view} change={view.otherPerson} />}
      {view.closed === null ? null : <ClosedNotice here={here} procedure={view.closed} />}
      {view.newForm === null ? null : (
        <Notice tone="soon" icon="info" title={t.newForm.title}>
          <p>{t.newForm[view.newForm]}</p>
        </Notice>
      )}
      <p className="cap">{t.notSubmitted}</p>
      <h1>{view.procedureName}</h1>
      <p className="lead">
        {view.officeName === null ? null : `${view.officeName}. `}
        {t.notSubmittedBody} {next === undefined ? null : t.about(view.minutes)}
      </p>
      <DraftActsFor here={here} represented={view.represented} changeAt={`${base}/nop-cho-ai`} />
      <div className="go">
        <a className="btn" href={`${base}/${next?.path ?? 'xem-lai'}`}>
          {next === undefined ? t.check : t.goOn}
        </a>
        <p className="save">
          <Icon name="tick" size={20} stroke={2.2} />
          <span>{t.savedAt(view.savedAt)}</span>
        </p>
      </div>
      <section className="mt-6">
        <h2>{t.answers}</h2>
        <ul className="tasks">
          {pages.map((step) => (
            <Line key={step.path} here={here} to={`${base}/${step.path}`} name={inLanguage(step.page.title, language)} state={step.state} />
          ))}
        </ul>
      </section>
      {papers.length === 0 ? null : (
        <section className="mt-6">
          <h2>{t.papers}</h2>
          <ul className="tasks">
            {papers.map((step) => (
              <Line
                key={step.path}
                here={here}
                to={`${base}/${step.path}`}
                name={shortName(step.component.name[language])}
                state={step.state}
                words={
                  step.files.length > 0
                    ? t.files(step.files.length)
                    : step.reused !== null
                      ? t.onFile.short
                      : step.component.required
                        ? undefined
                        : t.optionalPaper
                }
              />
            ))}
          </ul>
        </section>
      )}
      <section className="mt-6">
        <h2>{t.last}</h2>
        <ul className="tasks">
          <Line
            here={here}
            to={`${base}/xem-lai`}
            name={t.check}
            state={next === undefined ? 'begun' : 'open'}
            words={next === undefined ? undefined : t.wait}
          />
        </ul>
      </section>
      <section className="sec no-line">
        <details>
          <summary>
            <Icon name="forward" size={18} />
            {t.remove}
          </summary>
          <form method="post" action={`${base}/xoa`}>
            <FormToken here={here} />
            <button className="btn second">{t.removeSure}</button>
          </form>
        </details>
      </section>
    </>
  );
}

function OtherPerson({
  here,
  view,
  change: { questions, proofOut },
}: {
  readonly here: Here;
  readonly view: TaskListView;
  readonly change: NonNullable<TaskListView['otherPerson']>;
}): ReactElement {
  const t = actingTexts[here.language];
  return (
    <Notice tone="ok" icon="tick-ring" title={view.represented === null ? t.changedSelf : t.changed(view.represented.name)}>
      <p>{questions.length === 0 ? t.changedNothing : t.changedBody(inOneSentence(questions))}</p>
      {proofOut ? <p className="mt-1">{t.changedProof}</p> : null}
    </Notice>
  );
}

interface LineProps {
  readonly here: Here;
  readonly to: string;
  readonly name: string;
  readonly state: StepState;
  readonly words?: string | undefined;
}

function Line({ here, to, name, state, words }: LineProps): ReactElement {
  const t = draftTexts[here.language];
  return (
    <li>
      <a className="act" href={to}>
        {name}
      </a>
      {state === 'done' ? (
        <Chip tone="ok" icon="tick-ring">
          {words ?? t.state.done}
        </Chip>
      ) : (
        <Chip tone={state === 'begun' ? 'soon' : 'none'} icon={state === 'begun' ? 'pen' : 'ring'}>
          {words ?? t.state[state]}
        </Chip>
      )}
    </li>
  );
}
