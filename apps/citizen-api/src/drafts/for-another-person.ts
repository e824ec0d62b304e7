import type { ProcedureVersion } from '@app/catalogue';
import type { Represented } from '@app/dossier';
import type { Prefilled } from '@app/forms';

type Answers = Readonly<Record<string, unknown>>;

/** The questions of the form that are about the owner of the dossier: they belong to whom it is for. */
export function ownerKeys({ definition }: Pick<ProcedureVersion, 'definition'>): readonly string[] {
  return Object.values(definition.ownerFields ?? {}).filter((key): key is string => key !== undefined);
}

/** Answers about the owner go with the owner; what is known of the new one comes in their place, and everything else stays. */
export function answersForOther(answers: Answers, keys: readonly string[], known: Prefilled): Record<string, unknown> {
  const kept = Object.entries(answers).filter(([key]) => !keys.includes(key));
  return Object.fromEntries([...kept, ...Object.entries(known.answers).filter(([key]) => keys.includes(key))]);
}

/** A paper proves one relation to one person: it stays only where both stay, as when a letter of the name is corrected. */
export function proofStays(before: Represented | null, after: Represented | null): boolean {
  if (before === null || after === null || after.delegationId !== null || before.relation !== after.relation) return false;
  return before.identifier === null || after.identifier === null ? before.name === after.name : before.identifier === after.identifier;
}
