import type { ProcedureVersion } from '@app/catalogue';
import type { CitizenProfile } from '@app/identity';
import type { Keyring, Tx } from '@app/platform';
import { papersOnFile, type PersonPaper, type ReuseConsent } from '@app/results';
import type { WorkflowDeps } from '../workflow-deps.js';

/** The key of a person's papers; null for somebody without an identifier, who has none. */
export function ownerIndexOf(keyring: Keyring, profile: Pick<CitizenProfile, 'identifier'>): Buffer | null {
  return profile.identifier === '' ? null : keyring.blindIndex('identifier', profile.identifier);
}

/** What is on file for the components of a version, by component. */
export async function papersForComponents(
  deps: WorkflowDeps,
  tx: Tx,
  components: ProcedureVersion['components'],
  owner: Buffer | null,
): Promise<ReadonlyMap<string, readonly PersonPaper[]>> {
  const wanted = components.flatMap(({ code, kind, resultCode }) =>
    kind === 'submit' && resultCode !== undefined ? [{ code, resultCode }] : [],
  );
  if (owner === null || wanted.length === 0) return new Map();
  const papers = await papersOnFile(tx, owner, [...new Set(wanted.map(({ resultCode }) => resultCode))], deps.zone);
  return new Map(
    wanted.flatMap(({ code, resultCode }) => {
      const fitting = papers.filter((paper) => paper.code === resultCode);
      return fitting.length === 0 ? [] : [[code, fitting] as const];
    }),
  );
}

/** The papers that the person agreed to use and that are still valid, by component. One that expired meanwhile is missing again. */
export async function reusedPapers(
  deps: WorkflowDeps,
  tx: Tx,
  version: ProcedureVersion,
  profile: CitizenProfile,
  consents: readonly ReuseConsent[],
): Promise<ReadonlyMap<string, PersonPaper>> {
  if (consents.length === 0) return new Map();
  const onFile = await papersForComponents(deps, tx, version.components, ownerIndexOf(deps.keyring, profile));
  return new Map(
    consents.flatMap(({ componentCode, paperId }) => {
      const paper = onFile.get(componentCode)?.find(({ id }) => id === paperId);
      return paper === undefined ? [] : [[componentCode, paper] as const];
    }),
  );
}
