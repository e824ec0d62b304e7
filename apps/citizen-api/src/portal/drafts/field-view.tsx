import {
  describeCondition,
  findField,
  holds,
  inLanguage,
  optionsOf,
  partsOf,
  type ChoiceField,
  type Condition,
  type Field,
  type RepeatField,
} from '@app/forms';
import { Icon } from '@app/ui';
import type { ReactElement, ReactNode } from 'react';
import { FieldError } from '../parts/labelled-input.js';
import { AnswerFiles } from './answer-files.js';
import { Control } from './control.js';
import { draftTexts } from './drafts.texts.js';
import type { FieldContext, FieldProps } from './field-context.js';
import { idOf, inputValue, valueAt } from './field-values.js';
import { labelOf } from './label-of.js';

/** One question with its conditions: without a script it is always shown and says when it counts. */
export function FieldView({ context, field, path }: FieldProps): ReactElement | null {
  const { language, form } = context;
  if (field.when === undefined) return <Question context={context} field={field} path={path} />;
  const t = draftTexts[language];
  const words = describeCondition(field.when, (key) => findField(form, key), language);
  const inItem = path.includes('.');
  return (
    <div className="cond" {...(inItem ? {} : { 'data-when': JSON.stringify(field.when) })} {...shownNow(context, field.when, inItem)}>
      <Question context={context} field={field} path={path} note={field.type === 'info' ? undefined : t.onlyIf(words)} />
    </div>
  );
}

function shownNow({ answers, today }: FieldContext, when: Condition, inItem: boolean): object {
  return inItem || holds(when, answers, today) ? {} : { 'data-off': '' };
}

function Question({ context, field, path, note }: FieldProps & { readonly note?: string | undefined }): ReactElement | null {
  const { language, errors, answers } = context;
  const value = valueAt(answers, path);
  if (context.locked.includes(path)) return <Locked context={context} field={field} value={value} />;
  switch (field.type) {
    case 'info':
      return (
        <p className="field hint" data-info="">
          {inLanguage(field.label, language)}
        </p>
      );
    case 'computed':
      return <Counted context={context} field={field} />;
    case 'file':
      return (
        <Group context={context} field={field} path={path} note={note}>
          <AnswerFiles context={context} field={field} path={path} />
        </Group>
      );
    case 'text':
    case 'integer':
    case 'decimal':
    case 'money':
    case 'date':
    case 'textarea':
      return <Labelled context={context} field={field} path={path} note={note} />;
    case 'choice':
      return field.display === 'radio' || optionsOf(field).length <= 4 ? (
        <Group context={context} field={field} path={path} note={note}>
          {optionsOf(field).map((option, index) => (
            <Radio key={option.value} name={path} index={index} value={option.value} checked={value === option.value}>
              {inLanguage(option.label, language)}
            </Radio>
          ))}
        </Group>
      ) : (
        <Labelled context={context} field={field} path={path} note={note} />
      );
    case 'choices':
      return (
        <Group context={context} field={field} path={path} note={note}>
          <Ticks context={context} field={field} path={path} />
        </Group>
      );
    case 'yesno': {
      const t = draftTexts[language];
      return (
        <Group context={context} field={field} path={path} note={note}>
          <Radio name={path} index={0} value="true" checked={value === true}>
            {t.yes}
          </Radio>
          <Radio name={path} index={1} value="false" checked={value === false}>
            {t.no}
          </Radio>
        </Group>
      );
    }
    case 'checkbox':
    case 'declaration':
      return <Tick context={context} field={field} path={path} note={note} error={errors.get(path)} checked={value === true} />;
    case 'address':
    case 'person':
      return (
        <Group context={context} field={field} path={path} note={note}>
          <div className="group">
            {partsOf(field).map((part) => (
              <FieldView key={part.key} context={context} field={part} path={`${path}.${part.key}`} />
            ))}
          </div>
        </Group>
      );
    case 'repeat':
      return <Rows context={context} field={field} path={path} note={note} />;
  }
}

function optional({ language }: FieldContext, field: Field): ReactElement | null {
  if (field.required !== undefined && field.required !== false) return null;
  return field.type === 'declaration' ? null : <span className="optional"> {draftTexts[language].optional}</span>;
}

function Locked({
  context,
  field,
  value,
}: {
  readonly context: FieldContext;
  readonly field: Field;
  readonly value: unknown;
}): ReactElement {
  const t = draftTexts[context.language];
  return (
    <div className="field" data-locked="">
      <b>{inLanguage(field.label, context.language)}</b>
      <p className="mt-1">{field.type === 'choice' ? labelOf(field, value, context.language) : inputValue(field, value)}</p>
      <p className="save">
        <Icon name="register" size={20} />
        {t.fromRegister}
      </p>
    </div>
  );
}

/** What the form works out from other answers: read, not answered. */
function Counted({ context, field }: { readonly context: FieldContext; readonly field: Field }): ReactElement {
  const t = draftTexts[context.language];
  return (
    <div className="field">
      <b>{inLanguage(field.label, context.language)}</b>
      <p className="mt-1 num">
        <output data-computed={field.key}>{context.computed.get(field.key) ?? t.notCountedYet}</output>
      </p>
    </div>
  );
}

/** Hint, note and error of a control, and the ids that tie them to it. */
function about(context: FieldContext, field: Field, path: string, note: string | undefined): { ids: string | undefined; parts: ReactNode } {
  const { language, errors } = context;
  const id = idOf(path);
  const hint =
    field.hint === undefined ? (field.type === 'date' ? draftTexts[language].dateHint : undefined) : inLanguage(field.hint, language);
  const error = errors.get(path);
  const ids = [
    ...(note === undefined ? [] : [`${id}-n`]),
    ...(hint === undefined ? [] : [`${id}-h`]),
    ...(error === undefined ? [] : [`${id}-e`]),
  ];
  return {
    ids: ids.length === 0 ? undefined : ids.join(' '),
    parts: (
      <>
        {note === undefined ? null : (
          <p className="only-if" id={`${id}-n`}>
            {note}
          </p>
        )}
        {hint === undefined ? null : (
          <p className="hint" id={`${id}-h`}>
            {hint}
          </p>
        )}
        {error === undefined ? null : <FieldError id={`${id}-e`} text={error} />}
      </>
    ),
  };
}

function Labelled({ context, field, path, note }: FieldProps & { readonly note: string | undefined }): ReactElement {
  const { ids, parts } = about(context, field, path, note);
  const id = idOf(path);
  const bad = context.errors.has(path);
  return (
    <div className={bad ? 'field bad' : 'field'}>
      <label htmlFor={id}>
        {inLanguage(field.label, context.language)}
        {optional(context, field)}
      </label>
      {parts}
      <Control context={context} field={field} path={path} described={ids} bad={bad} />
    </div>
  );
}

/** Groups whose controls have names of their own: the error summary leads to the group itself. */
const HOLDS_FIELDS: readonly Field['type'][] = ['address', 'person', 'repeat', 'file'];

function Group({
  context,
  field,
  path,
  note,
  children,
}: FieldProps & { readonly note: string | undefined; readonly children: ReactNode }): ReactElement {
  const { ids, parts } = about(context, field, path, note);
  return (
    <div className={context.errors.has(path) ? 'field bad' : 'field'}>
      <fieldset aria-describedby={ids} {...(HOLDS_FIELDS.includes(field.type) ? { id: idOf(path), tabIndex: -1 } : {})}>
        <legend>
          {inLanguage(field.label, context.language)}
          {optional(context, field)}
        </legend>
        {parts}
        {children}
      </fieldset>
    </div>
  );
}

interface RadioProps {
  readonly name: string;
  readonly index: number;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ReactNode;
}

/** The first of a group has the id that the error summary leads to. */
function Radio({ name, index, value, checked, children }: RadioProps): ReactElement {
  const id = index === 0 ? idOf(name) : `${idOf(name)}-${index}`;
  return (
    <div className="radio">
      <input type="radio" name={name} id={id} value={value} defaultChecked={checked} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

function Ticks({
  context,
  field,
  path,
}: {
  readonly context: FieldContext;
  readonly field: ChoiceField;
  readonly path: string;
}): ReactElement {
  const stored = valueAt(context.answers, path);
  const chosen: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return (
    <>
      {optionsOf(field).map(({ value, label }, index) => {
        const id = index === 0 ? idOf(path) : `${idOf(path)}-${index}`;
        return (
          <div key={value} className="check">
            <input type="checkbox" name={path} id={id} value={value} defaultChecked={chosen.includes(value)} />
            <label htmlFor={id}>{inLanguage(label, context.language)}</label>
          </div>
        );
      })}
    </>
  );
}

interface TickProps extends FieldProps {
  readonly note: string | undefined;
  readonly error: string | undefined;
  readonly checked: boolean;
}

function Tick({ context, field, path, note, error, checked }: TickProps): ReactElement {
  const { ids, parts } = about(context, field, path, note);
  const id = idOf(path);
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      {parts}
      <div className="check">
        <input
          type="checkbox"
          name={path}
          id={id}
          value="true"
          defaultChecked={checked}
          aria-describedby={ids}
          aria-invalid={error === undefined ? undefined : true}
        />
        <label htmlFor={id}>
          {inLanguage(field.label, context.language)}
          {optional(context, field)}
        </label>
      </div>
    </div>
  );
}

function Rows({
  context,
  field,
  path,
  note,
}: {
  readonly context: FieldContext;
  readonly field: RepeatField;
  readonly path: string;
  readonly note: string | undefined;
}): ReactElement {
  const t = draftTexts[context.language];
  const stored = valueAt(context.answers, path);
  const filled = Array.isArray(stored) ? stored.length : 0;
  const rows = Math.min(field.max, Math.max(filled + (context.extraRows.get(path) ?? 0), field.min ?? 0));
  const title = inLanguage(field.itemTitle, context.language);
  return (
    <Group context={context} field={field} path={path} note={note}>
      {Array.from({ length: rows }, (_, row) => (
        <fieldset key={row} className="item" id={`${idOf(path)}-${row}`}>
          <legend className="h4">{t.item(title, row + 1)}</legend>
          {field.fields.map((sub) => (
            <FieldView key={sub.key} context={context} field={sub} path={`${path}.${row}.${sub.key}`} />
          ))}
          <button className="act" name="action" value={`remove:${path}:${row}`} formNoValidate>
            {t.removeItem}
            <span className="vh"> {t.item(title, row + 1)}</span>
          </button>
        </fieldset>
      ))}
      {rows < field.max ? (
        <p className="mt-3">
          <button className="btn second" name="action" value={`add:${path}`} formNoValidate>
            <Icon name="plus" />
            {t.add(title)}
          </button>
        </p>
      ) : null}
    </Group>
  );
}
