import { STANDING, type HeldDelegation, type RepresentationRule } from '@app/identity';
import { instantInWords } from '@app/ui';
import type { ReactElement } from 'react';
import type { ActsForError, ActsForInput } from '../../drafts/acts-for.js';
import type { Here } from '../http/here.js';
import type { PageError } from '../parts/error-summary.js';
import { FieldError, LabelledInput } from '../parts/labelled-input.js';
import { actingTexts } from './acting.texts.js';

export const SELF = 'self';

interface Props {
  readonly here: Here;
  readonly rules: readonly RepresentationRule[];
  readonly held: readonly HeldDelegation[];
  readonly typed: ActsForInput;
  readonly errors: readonly PageError[];
  readonly zone: string;
}

/** For whom: oneself, somebody who said so here, or somebody in a relation that a paper proves. */
export function ActingFields({ here, rules, held, typed, errors, zone }: Props): ReactElement {
  const t = actingTexts[here.language];
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.text;
  const whoError = errorOf('cho-self');
  const choice = (value: string, label: string, hint?: string): ReactElement => (
    <div key={value} className="radio">
      <input
        type="radio"
        name="for"
        id={`cho-${value.replace(':', '-')}`}
        value={value}
        defaultChecked={typed.relation === value}
        data-named={value === SELF || value.startsWith(STANDING) ? '' : undefined}
        aria-describedby={hint === undefined ? undefined : `cho-${value.replace(':', '-')}-h`}
      />
      <label htmlFor={`cho-${value.replace(':', '-')}`}>
        <span>
          {label}
          {hint === undefined ? null : (
            <span className="hint" id={`cho-${value.replace(':', '-')}-h`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
  return (
    <div className="acting">
      <div className={whoError === undefined ? 'field' : 'field bad'}>
        <fieldset aria-describedby={whoError === undefined ? undefined : 'cho-e'}>
          <legend>{t.legend}</legend>
          {whoError === undefined ? null : <FieldError id="cho-e" text={whoError} />}
          {choice(SELF, t.self)}
          {held.map(({ id, person, validTo }) =>
            choice(
              `${STANDING}:${id}`,
              t.standing(person.fullName),
              validTo === null ? undefined : t.standingTo(lastDay(validTo, zone, here)),
            ),
          )}
          {rules.map(({ code, name, proof }) => choice(code, name[here.language], t.proofHint(proof[here.language])))}
        </fieldset>
      </div>
      <div className="acting-who">
        <LabelledInput
          id="cho-ten"
          name="forName"
          label={t.name}
          hint={t.nameHint}
          error={errorOf('cho-ten')}
          value={typed.name ?? ''}
          maxLength={300}
        />
        <LabelledInput
          id="cho-so"
          name="forNumber"
          label={t.identifier}
          hint={t.identifierHint}
          error={errorOf('cho-so')}
          value={typed.identifier ?? ''}
          maxLength={40}
        />
      </div>
    </div>
  );
}

/** The day that ends at this instant. */
export function lastDay(validTo: Date, zone: string, { language }: Here): string {
  const words = instantInWords(new Date(validTo.getTime() - 1000), zone, language);
  return words.replace(/^\S+ /, '');
}

/** What is wrong, at the field where it is mended. */
export function actingErrors(errors: readonly ActsForError[], { language }: Here): PageError[] {
  const t = actingTexts[language].errors;
  return errors.map(({ field, rule }) => {
    if (field === 'actsFor.relation') return { field: 'cho-self', text: t.unknown };
    if (field === 'actsFor.name') return { field: 'cho-ten', text: rule === 'name' ? t.name : t.nameMissing };
    const text = rule === 'taxcode' ? t.taxcode : rule === 'oneself' ? t.oneself : rule === 'cccd' ? t.cccd : t.identifierMissing;
    return { field: 'cho-so', text };
  });
}
