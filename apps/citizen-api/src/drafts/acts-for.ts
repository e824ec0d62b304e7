import type { Represented } from '@app/dossier';
import { normaliseAnswers, type FormDefinition } from '@app/forms';
import { STANDING, type HeldDelegation, type RepresentationRule } from '@app/identity';

export const ACTS_FOR_FIELDS = ['actsFor.relation', 'actsFor.name', 'actsFor.identifier'] as const;
export type ActsForField = (typeof ACTS_FOR_FIELDS)[number];

export interface ActsForInput {
  /** Code of a relation, or `standing:<id>` of a delegation that one holds. */
  readonly relation: string;
  readonly name?: string | undefined;
  readonly identifier?: string | undefined;
}

export interface ActsForError {
  readonly field: ActsForField;
  readonly rule: 'unknown' | 'required' | 'cccd' | 'taxcode' | 'oneself' | 'name';
}

export type ActsFor = { readonly represented: Represented } | { readonly errors: readonly ActsForError[] };

const PERSON = /^\d{12}$/;
const ORGANISATION = /^\d{10}(-\d{3})?$/;

/** For whom somebody wants to act, checked against what the rules ask and what they were given; cleaned like an answer of a form. */
export function actsFor(
  input: ActsForInput,
  rules: readonly RepresentationRule[],
  held: readonly HeldDelegation[],
  ownIdentifier: string,
): ActsFor {
  const [verb, id] = input.relation.split(':');
  if (verb === STANDING) {
    const given = held.find((one) => one.id === id);
    if (given === undefined) return { errors: [{ field: 'actsFor.relation', rule: 'unknown' }] };
    const { fullName, identifier, phone, email } = given.person;
    return { represented: { relation: STANDING, delegationId: given.id, personKind: 'person', name: fullName, identifier, phone, email } };
  }
  const rule = rules.find(({ code }) => code === input.relation);
  if (rule === undefined) return { errors: [{ field: 'actsFor.relation', rule: 'unknown' }] };
  const organisation = rule.personKind === 'organisation';
  const { name, identifier } = clean(input, organisation);
  const errors: ActsForError[] = [];
  if (name === '') errors.push({ field: 'actsFor.name', rule: 'required' });
  else if (name.length > 200 || (!organisation && !/^[\p{L}\p{M} .'’-]+$/u.test(name)))
    errors.push({ field: 'actsFor.name', rule: 'name' });
  if (identifier === '' && rule.numberNeeded) errors.push({ field: 'actsFor.identifier', rule: 'required' });
  if (identifier !== '' && !(organisation ? ORGANISATION : PERSON).test(identifier))
    errors.push({ field: 'actsFor.identifier', rule: organisation ? 'taxcode' : 'cccd' });
  if (identifier !== '' && identifier === ownIdentifier) errors.push({ field: 'actsFor.identifier', rule: 'oneself' });
  if (errors.length > 0) return { errors };
  const represented: Represented = {
    relation: rule.code,
    delegationId: null,
    personKind: rule.personKind,
    name,
    identifier: identifier === '' ? null : identifier,
    phone: null,
    email: null,
  };
  return { represented };
}

/** Typed texts become what forms keep: composed letters, no invisible marks, digits together. */
function clean({ name = '', identifier = '' }: ActsForInput, organisation: boolean): { name: string; identifier: string } {
  const label = { vi: '' };
  const form: FormDefinition = {
    format: 'vn-form/1',
    id: 'acts-for',
    version: 1,
    title: label,
    pages: [
      {
        id: 'p',
        title: label,
        fields: [
          { key: 'name', type: 'text', label },
          { key: 'identifier', type: 'text', format: organisation ? 'taxcode' : 'cccd', label },
        ],
      },
    ],
  };
  // The day matters to none of these two.
  const { answers } = normaliseAnswers(form, { name, identifier }, '2000-01-01');
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { name: text(answers['name']), identifier: text(answers['identifier']) };
}
