import type { Dossier } from '@app/dossier';
import type { Tx } from '@app/platform';
import { currentResult, readTemplate } from '@app/results';
import { awaitedActivity } from '../processing/excluded-activity.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ActivityNotAwaited } from '../workflow.errors.js';

export interface DraftForCitizen {
  readonly outcome: 'granted' | 'refused';
  /** What the officer filled in, as it will stand in the result, beside what the citizen wrote in the form. */
  readonly fields: readonly { readonly label: { readonly vi: string; readonly en: string }; readonly value: string | number | boolean }[];
}

/** The draft, while its citizen is asked to confirm it; null when nothing is drafted yet. @throws ActivityNotAwaited */
export async function draftForCitizen(deps: WorkflowDeps, tx: Tx, dossier: Dossier): Promise<DraftForCitizen | null> {
  if ((await awaitedActivity(tx, dossier))?.asksCitizen !== true) throw new ActivityNotAwaited();
  const result = await currentResult(tx, dossier.id);
  if (result === null) return null;
  const { draftFields } = readTemplate((await deps.catalogue.template(tx, result.templateVersionId)).body);
  const draft = deps.keyring.openKey(dossier.wrappedKey, dossier.id).openJson(result.sealedDraft, `result:${result.id}`) as Record<
    string,
    unknown
  >;
  return {
    outcome: result.outcome,
    fields: draftFields.flatMap(({ key, label }) => {
      const value = Object.hasOwn(draft, key) ? draft[key] : undefined;
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [{ label, value }] : [];
    }),
  };
}
