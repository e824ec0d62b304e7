import { beginFlow, type ProcedureVersion } from '@app/catalogue';
import type { Dossier } from '@app/dossier';
import type { Tx } from '@app/platform';
import type { WorkflowDeps } from '../workflow-deps.js';
import { applyMoves } from './apply-moves.js';
import { flowContextOf } from './flow-rows.js';

/** Tokens open when a dossier has been received; before that there is no flow. */
export async function openFlow(deps: WorkflowDeps, tx: Tx, dossier: Dossier, version: ProcedureVersion): Promise<void> {
  if (version.flow === null) return;
  const moves = beginFlow(version.flow, await flowContextOf(deps, tx, dossier));
  await applyMoves(deps, tx, dossier, version, moves, null);
}
