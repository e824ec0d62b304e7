import { findDossier } from '@app/dossier';
import type { Actor } from '@app/identity';
import type { Areas } from '@app/organisation';
import type { Tx } from '@app/platform';
import { readTemplate, renderResult, type ResultTemplate, type ResultValues } from '@app/results';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';
import { refuseWithoutResult } from './current-result.js';
import { resultValues } from './result-values.js';

export interface DraftedResult {
  readonly outcome: string;
  /** What was written into the draft fields, to go on from. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A draft with everything that is merged into it, to be drawn after the transaction. */
export interface DraftToDraw {
  readonly template: ResultTemplate;
  readonly values: ResultValues;
  readonly at: Date;
}

/** What was drafted. The caller writes the access row. @throws DossierNotFound, ResultMissing */
export async function draftedResult({ keyring }: WorkflowDeps, tx: Tx<Actor>, dossierId: string): Promise<DraftedResult> {
  const dossier = await findDossier(tx, dossierId);
  const result = await refuseWithoutResult(tx, dossierId);
  const key = keyring.openKey(dossier.wrappedKey, dossier.id);
  return { outcome: result.outcome, values: key.openJson(result.sealedDraft, `result:${result.id}`) as Record<string, unknown> };
}

/** The caller writes the access row. @throws DossierNotFound, ResultMissing */
export async function draftToDraw(deps: WorkflowDeps, areas: Areas, tx: Tx<Actor>, dossierId: string): Promise<DraftToDraw> {
  const dossier = await findDossier(tx, dossierId);
  const result = await refuseWithoutResult(tx, dossierId);
  const version = await deps.catalogue.version(tx, dossier.versionId);
  const template = readTemplate((await deps.catalogue.template(tx, result.templateVersionId)).body);
  const { values } = await resultValues(deps, areas, tx, dossier, version, result, '');
  return { template, values: { ...values, verify: undefined }, at: tx.now };
}

/**
 * The paper as it would look, stored nowhere. What is not known yet, the number above all, is room to write; it carries no code that would
 * verify it. @throws ResultGlyphMissing
 */
export async function drawDraft({ template, values, at }: DraftToDraw, zone: string): Promise<Buffer> {
  const { pdf } = await renderResult(template, values, { createdAt: at, today: localDay(at, zone), missing: 'dots' });
  return Buffer.from(pdf);
}
