import type { Identity } from '@app/forms';
import { parseDay } from '@app/forms';
import type { Card } from './parse-card.js';

/** Who stands at the desk, as typed or read from the card. */
export interface DeskPerson {
  readonly identifier: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly personKind: 'person' | 'organisation';
  /** Of the card, for the form; null where it was not read. */
  readonly card: Card | null;
}

export const NOBODY: DeskPerson = { identifier: '', name: '', phone: '', address: '', personKind: 'person', card: null };

/** What a form may take over of the person: only what was typed or read here, and of a person only. */
export function identityOf({ personKind, name, identifier, phone, card }: DeskPerson): Identity {
  if (personKind === 'organisation') return {};
  const dob = card === null ? undefined : parseDay(card.born);
  const gender = card === null ? undefined : GENDERS[card.sex.toLowerCase()];
  return {
    ...(name.trim() === '' ? {} : { fullName: name.trim() }),
    ...(/^\d{12}$/.test(identifier.trim()) ? { idNumber: identifier.trim() } : {}),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(dob === undefined ? {} : { dob }),
    ...(gender === undefined ? {} : { gender }),
  };
}

const GENDERS: Readonly<Record<string, 'male' | 'female'>> = { nam: 'male', nữ: 'female' };

/** The submitter as the API takes it: what is empty is left out. */
export function submitterOf({ personKind, name, identifier, phone, address }: DeskPerson): object {
  const given = Object.entries({ identifier, phone, address }).flatMap(([key, text]) => (text.trim() === '' ? [] : [[key, text.trim()]]));
  return { personKind, name: name.trim(), ...Object.fromEntries(given) };
}
