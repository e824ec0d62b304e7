import { nameOfComponent } from '@app/catalogue';
import { componentsOf, findDossier } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import type { Tx } from '@app/platform';
import type { WorkflowDeps } from '../workflow-deps.js';
import { dossierHead, dossierTime, taskViews, type DossierHead, type DossierTime, type LocalName, type TaskView } from './dossier-view.js';

export interface DossierSummary {
  readonly head: DossierHead;
  readonly time: DossierTime;
  readonly tasks: readonly TaskView[];
  readonly papers: readonly { readonly code: string; readonly name: LocalName; readonly verdict: string }[];
}

/** A look from the list: times, steps and papers. No answer and no identifier is opened, and a task stays unread, so its sender may still take it back. */
export async function dossierSummary(deps: WorkflowDeps, tx: Tx<OfficerActor>, id: string): Promise<DossierSummary> {
  const dossier = await findDossier(tx, id);
  const version = await deps.catalogue.version(tx, dossier.versionId);
  return {
    head: await dossierHead(tx, dossier),
    time: await dossierTime(deps, tx, dossier),
    tasks: await taskViews(deps, tx, dossier),
    papers: (await componentsOf(tx, id)).map(({ code, verdict }) => ({ code, name: nameOfComponent(version, code), verdict })),
  };
}
