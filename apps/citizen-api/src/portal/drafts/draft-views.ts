import { normaliseAnswers, type Answers, type FormDefinition, type FormPage } from '@app/forms';
import { timeOfDay } from '@app/ui';
import type { AreaChoices } from '../../drafts/area-choices.js';
import type { OpenedDraft } from '../../drafts/drafts.js';
import { href, type Here } from '../http/here.js';
import type { PageError } from '../parts/error-summary.js';
import { answersInWords } from './answers-in-words.js';
import { idOf } from './field-values.js';
import type { QuestionView } from './question-page.js';
import { stepsOf, type PageStep, type Step } from './steps.js';

/** Where a step stands on the way, with what is before it. */
export interface Place {
  readonly at: number;
  readonly of: number;
  readonly back: string;
}

export function placeOf(here: Here, opened: OpenedDraft, steps: readonly Step[], index: number): Place {
  const base = href(here.language, `/ban-nhap/${opened.draft.id}`);
  const before = steps[index - 1];
  return { at: index + 1, of: steps.length + 1, back: before === undefined ? base : `${base}/${before.path}` };
}

export interface QuestionOptions {
  readonly returning: boolean;
  readonly zone: string;
  readonly areas: AreaChoices;
  readonly showErrors: boolean;
  readonly extraRows?: ReadonlyMap<string, number>;
  /** What was typed and is not saved, because the draft changed elsewhere. */
  readonly typed?: Readonly<Record<string, unknown>>;
}

export function questionView(here: Here, opened: OpenedDraft, step: PageStep, options: QuestionOptions): QuestionView {
  const { language } = here;
  const { draft, version, checked, known, today } = opened;
  const form = version.form as FormDefinition;
  const steps = stepsOf(opened);
  const index = steps.findIndex(({ path }) => path === step.path);
  const errors = options.showErrors ? step.errors.map(({ field, message }) => ({ field, text: message[language] })) : [];
  const answers =
    options.typed === undefined ? draft.answers : normaliseAnswers(form, { ...draft.answers, ...clean(options.typed) }, today).draft;
  return {
    draftId: draft.id,
    revision: draft.revision,
    procedureName: version.name[language],
    step,
    ...placeOf(here, opened, steps, index),
    returning: options.returning,
    savedAt: timeOfDay(draft.changedAt, options.zone),
    errors: errors.map(({ field, text }): PageError => ({ field: idOf(field), text })),
    fields: {
      language,
      form,
      answers,
      errors: new Map(errors.map(({ field, text }) => [field, text])),
      locked: known.locked,
      today,
      provinces: options.areas.provinces,
      communesOf: options.areas.communesOf,
      homeProvince: options.areas.home,
      extraRows: options.extraRows ?? new Map(),
      files: new Map(opened.documents.map((file) => [file.id, file])),
      computed: computedWords(here, opened, step.page),
    },
    facts: factsFor(step, checked?.answers ?? {}),
    closed: opened.closed ? version.code : null,
    conflict: options.typed === undefined ? null : conflictOf(here, opened, step, answers, options.areas),
  };
}

/** What the form has worked out of the answers so far, by key. */
export function computedWords({ language }: Here, { checked, today }: OpenedDraft, page: FormPage): ReadonlyMap<string, string> {
  const fields = page.fields.filter(({ type }) => type === 'computed');
  const lines = answersInWords({ ...page, fields }, checked?.answers ?? {}, { language, today, areaName: () => undefined });
  return new Map(lines.flatMap(({ key, text }) => (text === '' ? [] : [[key, text]])));
}

function clean(typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null));
}

/** Only what conditions of the page ask for, and nothing personal beyond it. */
function factsFor({ page }: PageStep, answers: Answers): Record<string, unknown> {
  const own = new Set(page.fields.map(({ key }) => key));
  const text = JSON.stringify(page.fields.map(({ when, required }) => [when ?? null, typeof required === 'object' ? required : null]));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !own.has(key) && text.includes(`"field":"${key}"`)));
}

/** What the draft says now, beside what was typed here. */
function conflictOf(
  { language }: Here,
  { draft, today }: OpenedDraft,
  { page }: PageStep,
  typed: Answers,
  areas: AreaChoices,
): { label: string; there: string }[] {
  const context = { language, today, areaName: areas.nameOf };
  const here = new Map(answersInWords(page, typed, context).map(({ key, text }) => [key, text]));
  return answersInWords(page, draft.answers, context)
    .filter(({ key, text }) => text !== here.get(key))
    .map(({ label, text }) => ({ label, there: text }));
}
