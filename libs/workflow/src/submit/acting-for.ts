import type { Represented } from '@app/dossier';
import { prefill, type FormDefinition, type Identity, type Prefilled } from '@app/forms';
import { delegationsHeld, type CitizenActor } from '@app/identity';
import type { Keyring, Tx } from '@app/platform';
import type { ProcedureVersion } from '@app/catalogue';
import { DelegationEnded } from '../workflow.errors.js';

/** A standing delegation was given by the person themselves; every other relation is proven by a paper. */
export function needsProof(represented: Represented | null): boolean {
  return represented !== null && represented.delegationId === null;
}

/** @throws DelegationEnded */
export async function refuseEndedDelegation(tx: Tx<CitizenActor>, keyring: Keyring, represented: Represented | null): Promise<void> {
  if (represented === null || represented.delegationId === null) return;
  const held = await delegationsHeld(tx, keyring);
  if (!held.some(({ id }) => id === represented.delegationId)) throw new DelegationEnded();
}

/**
 * What is known to a form: of the person who fills it in, and of the one it is for where the form asks for the owner of the dossier. What is not known
 * of the other stays open, and is never filled in with one's own.
 */
export function prefillFor(
  version: Pick<ProcedureVersion, 'definition'> & { readonly form: FormDefinition },
  submitter: Identity,
  represented: Represented | null,
): Prefilled {
  const own = prefill(version.form, submitter);
  if (represented === null) return own;
  const fields = version.definition.ownerFields;
  if (fields === undefined) return own;
  const theirs: readonly (readonly [string | undefined, string | null])[] =
    represented.personKind === 'organisation'
      ? [[fields.organisation, represented.name]]
      : [
          [fields.name, represented.name],
          [fields.identifier, represented.identifier],
          [fields.phone, represented.phone],
          [fields.email, represented.email],
        ];
  const keys = new Map(theirs.flatMap(([key, value]) => (key === undefined ? [] : [[key, value] as const])));
  const answers = Object.fromEntries([
    ...Object.entries(own.answers).filter(([key]) => !keys.has(key)),
    ...[...keys].filter(([, value]) => value !== null),
  ]) as Prefilled['answers'];
  return { answers, locked: own.locked.filter((key) => keys.get(key) !== null) };
}
