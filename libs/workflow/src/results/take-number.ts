import type { Dossier } from '@app/dossier';
import { addJob, type Tx } from '@app/platform';
import { nextNumber, numberResult, verifyTokenHash, verifyTokenOf } from '@app/results';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';
import { refuseWithoutResult } from './current-result.js';

declare module '@app/platform' {
  interface Jobs {
    /** The worker lays out the numbered document. */
    'result.numbered': { resultId: string };
  }
}

/** Documents numbered by the same pattern share a series. Number and date come before the leader's signature (domain 9.4); a result that was returned keeps its number. */
export async function takeNumber(deps: WorkflowDeps, tx: Tx, dossier: Dossier): Promise<void> {
  const result = await refuseWithoutResult(tx, dossier.id);
  const today = localDay(tx.now, deps.zone);
  const template = await deps.catalogue.template(tx, result.templateVersionId);
  const number =
    result.number ??
    numberText(
      template.numberPattern,
      await nextNumber(tx, dossier.competentAgencyId, template.numberPattern, Number(today.slice(0, 4))),
      today,
      await agencyCode(tx, dossier.competentAgencyId),
    );
  await numberResult(tx, result.id, number, today, verifyTokenHash(verifyTokenOf(deps.keyring, result.id)));
  await addJob(tx, 'result.numbered', { resultId: result.id });
}

/** `{n}/{year}/{agency}` and the like; the agency's code keeps numbers of different agencies apart. */
export function numberText(pattern: string, n: number, today: string, agency: string): string {
  return pattern.replace('{n}', String(n)).replace('{year}', today.slice(0, 4)).replace('{agency}', agency);
}

async function agencyCode(tx: Tx, agencyId: string): Promise<string> {
  return (await tx.one<{ code: string }>('select code from agency where id = $1', [agencyId])).code;
}
