import type { Tx } from '@app/platform';
import { checkProcedure } from '../seed/check-procedure.js';
import { publishVersion, storeVersion, type ProcedurePack } from '../version/load-procedure.js';
import type { ReadProcedure } from './read-procedure.js';
import { toDefinition } from './to-definition.js';

export interface StoredImport {
  readonly code: string;
  /** `skipped`: the province's own data stays; `refused`: what was read is no sound definition. */
  readonly outcome: 'new' | 'new_version' | 'unchanged' | 'skipped' | 'refused';
  readonly published: boolean;
  /** Why it was skipped, refused or not published. */
  readonly reason?: string;
}

/**
 * What a procedure needs to run and the national catalogue does not say. Without form and flow nobody can submit it, so the gap is shown
 * and nothing is invented to fill it.
 */
const GAPS = ['list_empty', 'case_never_reached', 'case_without_limit', 'case_unknown'];

/**
 * Stores one procedure of the national catalogue as a draft, or publishes it at once. Importing the same file again changes nothing; a
 * changed file is a new version. A procedure that has a version with form or flow of the province is never touched.
 * @param readOn day 'YYYY-MM-DD' of the import.
 */
export async function storeImport(
  tx: Tx,
  read: ReadProcedure,
  { readOn, publish }: { readOn: string; publish: boolean },
): Promise<StoredImport> {
  const { code } = read.file;
  const definition = toDefinition(read, readOn);
  const faults = checkProcedure(definition).filter((finding) => finding.level === 'error' && !GAPS.includes(finding.code));
  if (faults.length > 0) {
    const reason = `DEFINITION_INVALID: ${faults.map((fault) => `${fault.code} (${fault.where})`).join(', ')}`;
    return { code, outcome: 'refused', published: false, reason };
  }
  const kept = await versionsToKeep(tx, code);
  if (kept.own)
    return { code, outcome: 'skipped', published: false, reason: 'OWN_VERSION: the province has its own version with form or flow' };

  // The day of the import is not part of it: the same file is the same version tomorrow.
  const pack: ProcedurePack = { procedure: definition, form: null, flow: null, template: null, identity: toDefinition(read, '') };
  const { outcome, versionId, lostTargets } = await storeVersion(tx, pack, { origin: 'import' });
  if (lostTargets.length > 0)
    return {
      code,
      outcome,
      published: false,
      reason: `OVERRIDE_LOST: the province changed what is not there any more: ${lostTargets.join(', ')}`,
    };
  if (!publish) return { code, outcome, published: false };
  if (kept.later) return { code, outcome, published: false, reason: 'LATER_VERSION: a version is already published from a later day' };
  return { code, outcome, published: await publishDraft(tx, versionId) };
}

async function versionsToKeep(tx: Tx, code: string): Promise<{ own: boolean; later: boolean }> {
  return tx.one<{ own: boolean; later: boolean }>(
    `select coalesce(bool_or(v.form_version_id is not null or v.flow_version_id is not null), false) as own,
            coalesce(bool_or(v.status = 'published' and v.effective_from > app_now()), false) as later
       from procedure p join procedure_version v on v.procedure_id = p.id where p.code = $1`,
    [code],
  );
}

/** @returns whether it was a draft; a version that is published already stays as it is. */
async function publishDraft(tx: Tx, versionId: string): Promise<boolean> {
  const draft = await tx.maybeOne<{ procedure_id: string }>(
    `select procedure_id from procedure_version where id = $1 and status in ('draft', 'review')`,
    [versionId],
  );
  if (draft === null) return false;
  await publishVersion(tx, draft.procedure_id, versionId, tx.now);
  return true;
}
