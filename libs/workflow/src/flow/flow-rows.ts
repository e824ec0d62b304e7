import { randomUUID } from 'node:crypto';
import type { FlowContext, FlowFork, FlowState, FlowToken } from '@app/catalogue';
import { answersOf, type Dossier } from '@app/dossier';
import type { Tx } from '@app/platform';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';

/** The open tokens and running forks of a dossier. The caller holds the dossier's lock. */
export async function flowStateOf(tx: Tx, dossierId: string): Promise<FlowState> {
  const tokens = await tx.rows<{ id: string; step: string; fork_id: string | null; branch: string | null }>(
    'select id, step, fork_id, branch from flow_token where dossier_id = $1 and closed_at is null order by opened_at, id',
    [dossierId],
  );
  const forks = await tx.rows<FlowFork & Record<string, unknown>>(
    'select id, step, need, total, done from flow_fork where dossier_id = $1 and closed_at is null',
    [dossierId],
  );
  return {
    tokens: tokens.map((row): FlowToken => ({
      id: row.id,
      step: row.step,
      ...(row.fork_id === null ? {} : { forkId: row.fork_id }),
      ...(row.branch === null ? {} : { branch: row.branch }),
    })),
    forks,
  };
}

/** What decides branches: the answers, and facts about the dossier under their own names. */
export async function flowContextOf(deps: WorkflowDeps, tx: Tx, dossier: Dossier): Promise<FlowContext> {
  const { answers } = await answersOf(tx, deps.keyring, dossier);
  const area = await tx.maybeOne<{ area_class: string }>(
    'select r.area_class from agency a join area r on r.code = a.area_code where a.id = $1',
    [dossier.competentAgencyId],
  );
  return {
    facts: { ...answers, caseCode: dossier.caseCode, channel: dossier.channel, areaClass: area?.area_class ?? 'ordinary' },
    today: localDay(tx.now, deps.zone),
    newId: randomUUID,
  };
}
