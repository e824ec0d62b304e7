import { closeSupplementRequest, stopAllClocks } from '@app/dossier';
import { cancelAllTimers, type Tx } from '@app/platform';

/** A dossier has ended: tokens, tasks, pauses, clocks, timers and open questions end with it. */
export async function closeOpenWork(tx: Tx, dossierId: string, at: Date, endedByVersion: number): Promise<void> {
  await tx.run(
    `update task set state = 'cancelled', closed_at = $2, running_since = null, due_at = null, row_version = row_version + 1 where dossier_id = $1 and state in ('open', 'signing')`,
    [dossierId, at],
  );
  await tx.run('update flow_token set closed_at = $2 where dossier_id = $1 and closed_at is null', [dossierId, at]);
  await tx.run('update flow_fork set closed_at = $2 where dossier_id = $1 and closed_at is null', [dossierId, at]);
  await tx.run(`update consultation set answer = 'cancelled', answered_at = $2 where dossier_id = $1 and answer is null`, [dossierId, at]);
  await tx.run('update pause set ended_at = $2, ended_by_version = $3 where dossier_id = $1 and ended_at is null', [
    dossierId,
    at,
    endedByVersion,
  ]);
  await closeSupplementRequest(tx, dossierId, 'cancelled', at);
  await stopAllClocks(tx, dossierId, at);
  await cancelAllTimers(tx, dossierId);
}
