import type { Answers } from '../definition/answers.js';
import type { PrefillSource } from '../definition/field.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';

/** What the identity provider says about the signed-in person. */
export interface Identity {
  readonly fullName?: string;
  readonly idNumber?: string;
  /** 'YYYY-MM-DD'. */
  readonly dob?: string;
  readonly gender?: 'male' | 'female';
  readonly phone?: string;
  readonly email?: string;
  /** Codes of the two administrative levels. */
  readonly residence?: { readonly province: string; readonly commune: string; readonly detail?: string };
}

export interface Prefilled {
  /** Known answers, to be shown and normalised like typed ones. */
  readonly answers: Answers;
  /** Keys the person may not change, because the form declares them read-only when known. */
  readonly locked: readonly string[];
}

export function prefill(definition: FormDefinition, identity: Identity): Prefilled {
  const answers: Record<string, unknown> = {};
  const locked: string[] = [];
  for (const { field } of placedFields(definition)) {
    const value = field.prefill && valueFrom(field.prefill, identity);
    if (value === undefined || value === '') continue;
    answers[field.key] = value;
    if (field.readOnlyIfPrefilled) locked.push(field.key);
  }
  return { answers, locked };
}

function valueFrom(source: PrefillSource, identity: Identity): unknown {
  switch (source) {
    case 'vneid.fullName':
      return identity.fullName;
    case 'vneid.idNumber':
      return identity.idNumber;
    case 'vneid.dob':
      return identity.dob;
    case 'vneid.gender':
      return identity.gender;
    case 'vneid.phone':
      return identity.phone;
    case 'vneid.email':
      return identity.email;
    case 'vneid.residence':
      return identity.residence && { ...identity.residence };
  }
}
