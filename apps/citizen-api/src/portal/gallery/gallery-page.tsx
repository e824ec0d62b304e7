import { DUE_STATES, Icon, PUNCTUALITY_WORDS, SHAPES, type IconName, type Punctuality } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';
import type { FieldContext } from '../drafts/field-context.js';
import { FieldView } from '../drafts/field-view.js';
import { idOf } from '../drafts/field-values.js';
import type { Here } from '../http/here.js';
import { Chip, type ChipTone } from '../parts/chip.js';
import { DueLine } from '../parts/due-line.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { LabelledInput } from '../parts/labelled-input.js';
import { Notice } from '../parts/notice.js';
import { Timeline } from '../parts/timeline.js';
import { EXAMPLE_FIELDS, EXAMPLE_FORM } from './example-form.js';
import { galleryTexts } from './gallery.texts.js';

const ICONS = Object.keys(SHAPES) as readonly IconName[];
const TONES: readonly (readonly [ChipTone, IconName])[] = [
  ['late', 'triangle'],
  ['soon', 'clock'],
  ['ok', 'tick'],
  ['pause', 'two-bars'],
  ['none', 'ring'],
];
const DAY = 480;
/** A key of its own, so that the questions with errors have other names than those without. */
const FAULTY = EXAMPLE_FIELDS.filter(({ type }) => !['info', 'computed', 'address', 'person', 'repeat'].includes(type)).map((field) => ({
  ...field,
  key: `${field.key}Wrong`,
}));

/** Every part of the portal's pages in every state. @param context of a form that nobody has filled in */
export function GalleryPage({ here, context }: { readonly here: Here; readonly context: FieldContext }): ReactElement {
  const t = galleryTexts[here.language];
  const faults = new Map(FAULTY.map(({ key }) => [key, t.fault]));
  const wrong: FieldContext = { ...context, form: { ...EXAMPLE_FORM, pages: [{ ...page(), fields: FAULTY }] }, errors: faults };
  return (
    <>
      <h1>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <Part title={t.icons}>
        <ul className="gallery">
          {ICONS.map((name) => (
            <li key={name}>
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t.due}>
        {DUE_STATES.filter((state) => state !== 'ended').map((state) => (
          <DueLine key={state} here={here} due={{ state, minutes: 3 * DAY + 190, minutesPerDay: DAY }} />
        ))}
        {(Object.keys(PUNCTUALITY_WORDS) as Punctuality[]).map((punctuality) => (
          <DueLine key={punctuality} here={here} due={{ state: 'ended', minutes: DAY, minutesPerDay: DAY, punctuality }} />
        ))}
      </Part>
      <Part title={t.chips}>
        <p>
          {TONES.map(([tone, icon]) => (
            <Chip key={tone} tone={tone} icon={icon}>
              {tone}
            </Chip>
          ))}
        </p>
      </Part>
      <Part title={t.notices}>
        <Notice tone="ok" icon="tick" title={t.steps.done} />
        <Notice tone="soon" icon="clock" title={t.steps.held}>
          <p>{t.hint}</p>
        </Notice>
        <Notice tone="plain" icon="ring" title={t.steps.next} />
      </Part>
      <Part title={t.timeline}>
        <Timeline
          entries={(['done', 'held', 'now', 'next'] as const).map((kind) => ({
            key: kind,
            kind,
            title: t.steps[kind],
            when: '24/11/2026',
          }))}
        />
      </Part>
      <Part title={t.buttons}>
        <p className="btns">
          <button type="button" className="btn">
            {t.send}
          </button>
          <button type="button" className="btn second">
            {t.later}
          </button>
        </p>
      </Part>
      <Part title={t.inputs}>
        <LabelledInput id="g-plain" name="plain" label={t.label} />
        <LabelledInput id="g-hint" name="hint" label={t.label} hint={t.hint} short />
        <LabelledInput id="g-wrong" name="wrong" label={t.label} hint={t.hint} error={t.wrong} value="H48" />
      </Part>
      <Part title={t.questions}>
        {EXAMPLE_FIELDS.map((field) => (
          <FieldView key={field.key} context={context} field={field} path={field.key} />
        ))}
      </Part>
      <Part title={t.mistakes}>
        <ErrorSummary language={here.language} errors={FAULTY.map(({ key }) => ({ field: idOf(key), text: t.fault }))} />
        {FAULTY.map((field) => (
          <FieldView key={field.key} context={wrong} field={field} path={field.key} />
        ))}
      </Part>
    </>
  );
}

const page = (): (typeof EXAMPLE_FORM.pages)[number] => EXAMPLE_FORM.pages[0] as (typeof EXAMPLE_FORM.pages)[number];

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="mt-6">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
