import type { Answers } from '@app/forms';
import type { CitizenProfile } from '@app/identity';
import type { Party, Represented } from '@app/dossier';
import type { ProcedureVersion } from '@app/catalogue';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * Owner and submitter of an online dossier: the submitter is the signed-in person; the owner is whom they act for, else named by the
 * fields the procedure declares (`ownerFields`), else the submitter.
 */
export function partiesOfAnswers(
  version: ProcedureVersion,
  answers: Answers,
  profile: CitizenProfile,
  represented: Represented | null,
): Party[] {
  const submitter: Party = {
    kind: 'submitter',
    personKind: 'person',
    name: profile.fullName,
    identifier: text(profile.identifier),
    phone: profile.phone,
    email: profile.email,
    address: profile.address,
  };
  const owner = represented === null ? ownerOf(version, answers) : ownerRepresented(represented);
  return [owner ?? { ...submitter, kind: 'owner' }, submitter];
}

function ownerRepresented({ personKind, name, identifier, phone, email }: Represented): Party {
  return { kind: 'owner', personKind, name, identifier, phone, email, address: null };
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
