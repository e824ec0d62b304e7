import type { ProcedureVersion } from '@app/catalogue';
import type { Channel } from '@app/dossier';
import type { Tx } from '@app/platform';
import type { WorkflowDeps } from '../workflow-deps.js';
import { CaseUnknown, ChannelNotOffered, ProcedureNotOpen } from '../workflow.errors.js';

export type SubmittableVersion = ProcedureVersion & {
  readonly form: NonNullable<ProcedureVersion['form']>;
  readonly formVersionId: string;
  readonly flow: NonNullable<ProcedureVersion['flow']>;
};

/**
 * A version that takes dossiers now, for this case and channel: published, not paused or replaced, with form and flow.
 * @throws ProcedureNotOpen, CaseUnknown, ChannelNotOffered
 */
export async function openProcedure(
  deps: WorkflowDeps,
  tx: Tx,
  versionId: string,
  caseCode: string,
  channel: Channel,
): Promise<SubmittableVersion> {
  if (!(await takesDossiers(tx, versionId))) throw new ProcedureNotOpen();
  return procedureToFill(deps, tx, versionId, caseCode, channel);
}

/** Published, in force, and its procedure neither paused nor replaced. */
export async function takesDossiers(tx: Tx, versionId: string): Promise<boolean> {
  const open = await tx.maybeOne(
    `select 1 from procedure_version v join procedure p on p.id = v.procedure_id
      where v.id = $1 and v.status = 'published' and p.state = 'active' and v.effective_from <= app_now() and (v.effective_to is null or v.effective_to > app_now())`,
    [versionId],
  );
  return open !== null;
}

/**
 * A version whose form can be filled in, whether or not it takes dossiers now: what people type while a procedure is paused is theirs.
 * @throws ProcedureNotOpen, CaseUnknown, ChannelNotOffered
 */
export async function procedureToFill(
  deps: WorkflowDeps,
  tx: Tx,
  versionId: string,
  caseCode: string,
  channel: Channel,
): Promise<SubmittableVersion> {
  const version = await deps.catalogue.version(tx, versionId);
  if (!isSubmittable(version)) throw new ProcedureNotOpen();
  if (!version.cases.some(({ code }) => code === caseCode)) throw new CaseUnknown(version.cases.map(({ code }) => code));
  const offered = version.channels.filter((offer) => offer.caseCode === caseCode).map(({ kind }) => kind);
  if (!offered.includes(channel)) throw new ChannelNotOffered(offered);
  return version;
}

export function isSubmittable(version: ProcedureVersion): version is SubmittableVersion {
  return version.form !== null && version.formVersionId !== null && version.flow !== null;
}
