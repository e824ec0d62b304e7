import type { ProcedureVersion } from '@app/catalogue';
import type { Channel, Draft } from '@app/dossier';
import { diffForms, findField, keepAnswers, type Answers, type FormDiff } from '@app/forms';
import type { Tx } from '@app/platform';
import type { WorkflowDeps } from '../workflow-deps.js';
import { DraftOutdated, ProcedureNotOpen } from '../workflow.errors.js';
import { isSubmittable, openProcedure, type SubmittableVersion } from './open-procedure.js';

/** What becomes of a draft when a newer version of its procedure is in force. Submitted dossiers keep theirs. */
export interface DraftMove extends FormDiff {
  readonly versionNumber: number;
}

/** The version in force when the draft was begun with another; null when it is on it, or nothing takes dossiers now. */
export async function newerVersion(deps: WorkflowDeps, tx: Tx, draft: Draft): Promise<SubmittableVersion | null> {
  const own = await deps.catalogue.version(tx, draft.versionId);
  const current = await deps.catalogue.current(tx, own.code);
  return current !== null && current.id !== own.id && isSubmittable(current) ? current : null;
}

/** The version of a draft when it still takes dossiers. @throws DraftOutdated when a newer one does instead, else what `openProcedure` throws */
export async function openForDraft(deps: WorkflowDeps, tx: Tx, draft: Draft): Promise<SubmittableVersion> {
  try {
    return await openProcedure(deps, tx, draft.versionId, draft.caseCode, draft.channel);
  } catch (error) {
    const newer = error instanceof ProcedureNotOpen ? await newerVersion(deps, tx, draft) : null;
    throw newer === null ? error : new DraftOutdated(newer.number);
  }
}

export function draftMove(from: ProcedureVersion, to: SubmittableVersion): DraftMove {
  const none: FormDiff = { kept: [], needsReanswer: [], removed: [], added: [] };
  return { ...(from.form === null ? none : diffForms(from.form, to.form)), versionNumber: to.number };
}

export interface MovedDraft {
  readonly answers: Answers;
  readonly caseCode: string;
  readonly channel: Channel;
}

/** The part of a draft that the newer version takes; a case or channel it does not offer becomes its first. */
export function movedDraft(draft: Draft, move: DraftMove, to: SubmittableVersion): MovedDraft {
  const offers = to.channels.some(({ caseCode }) => caseCode === draft.caseCode)
    ? to.channels.filter(({ caseCode }) => caseCode === draft.caseCode)
    : to.channels;
  const offer = offers.find(({ kind }) => kind === draft.channel) ?? offers[0];
  return {
    answers: keepAnswers(move, draft.answers),
    caseCode: offer?.caseCode ?? draft.caseCode,
    channel: offer?.kind ?? draft.channel,
  };
}

/** What was typed into the older form while the newer came into force, without the questions that are no more. */
export function knownToForm(answers: Readonly<Record<string, unknown>>, { form }: SubmittableVersion): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => findField(form, key.split('.')[0] ?? key) !== undefined));
}
