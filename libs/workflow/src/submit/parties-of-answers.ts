import type { Answers } from '@app/forms';
import type { CitizenProfile } from '@app/identity';
import type { Party } from '@app/dossier';
import type { ProcedureVersion } from '@app/catalogue';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * Owner and submitter of an online dossier: the submitter is the signed-in person; the owner is named by the fields the procedure
 * declares (`ownerFields`), else the submitter.
 */
export function partiesOfAnswers(version: ProcedureVersion, answers: Answers, profile: CitizenProfile): Party[] {
  const submitter: Party = {
    kind: 'submitter',
    personKind: 'person',
    name: profile.fullName,
    identifier: text(profile.identifier),
    phone: profile.phone,
    email: profile.email,
    address: profile.address,
  };
  return [ownerOf(version, answers) ?? { ...submitter, kind: 'owner' }, submitter];
}

export function ownerOf(version: ProcedureVersion, answers: Answers): Party | null {
  const fields = version.definition.ownerFields;
  if (fields === undefined) return null;
  const organisation = fields.organisation === undefined ? null : text(answers[fields.organisation]);
  const name = organisation ?? text(answers[fields.name]);
  if (name === null) return null;
  const value = (key: string | undefined): string | null => (key === undefined ? null : text(answers[key]));
  return {
    kind: 'owner',
    personKind: organisation === null ? 'person' : 'organisation',
    name,
    identifier: value(fields.identifier),
    phone: value(fields.phone),
    email: value(fields.email),
    address: null,
  };
}
