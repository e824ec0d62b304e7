import { bothLanguages, longestPath, placeSteps, type FlowDefinition } from '@app/catalogue';
import { findDossier } from '@app/dossier';
import type { FormDefinition } from '@app/forms';
import type { OfficerActor } from '@app/identity';
import type { Tx } from '@app/platform';
import { readTemplate, type DraftField } from '@app/results';
import type { WorkflowDeps } from '../workflow-deps.js';

export interface PinnedStep {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly role: string;
  readonly hours: number;
}

/** What the dossier started with and keeps until it ends. */
export interface PinnedProcedure {
  readonly code: string;
  readonly versionNumber: number;
  readonly form: FormDefinition | null;
  readonly legalBases: readonly string[];
  readonly flow: {
    readonly version: number;
    readonly steps: readonly PinnedStep[];
    readonly longestHours: number;
    readonly limitHours: number;
  } | null;
  /** Activities that do not count against the time limit; a step of the flow may wait for them. */
  readonly excludedActivities: readonly { readonly code: string; readonly name: { readonly vi: string; readonly en: string } }[];
  /** What the officer fills in when the result, or the reply that refuses, is drafted. */
  readonly draftFields: { readonly granted: readonly DraftField[]; readonly refused: readonly DraftField[] };
}

export async function pinnedProcedure(deps: WorkflowDeps, tx: Tx<OfficerActor>, dossierId: string): Promise<PinnedProcedure> {
  const dossier = await findDossier(tx, dossierId);
  const version = await deps.catalogue.version(tx, dossier.versionId);
  const { flow } = version;
  const fieldsOf = async (templateId: string | null): Promise<readonly DraftField[]> =>
    templateId === null ? [] : readTemplate((await deps.catalogue.template(tx, templateId)).body).draftFields;
  return {
    code: version.code,
    versionNumber: version.number,
    form: version.form,
    legalBases: version.definition.legalBases.map(({ symbol }) => symbol),
    flow:
      flow === null
        ? null
        : { version: flow.version, steps: stepsOf(flow), longestHours: longestPath(flow).hours, limitHours: flow.limitHours },
    excludedActivities: version.definition.excludedActivities.map(({ code, name }) => ({ code, name: bothLanguages(name) })),
    draftFields: {
      granted: await fieldsOf(version.templateVersionId),
      refused: await fieldsOf(await deps.catalogue.refusalTemplate(tx)),
    },
  };
}

/** From the start to the ends, as the drawing shows them. */
function stepsOf(flow: FlowDefinition): PinnedStep[] {
  return [...placeSteps(flow)]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap(({ name }) => {
      const step = flow.steps[name];
      return step?.type === 'task' ? [{ name, title: bothLanguages(step.title), role: step.by.role, hours: step.hours }] : [];
    });
}
