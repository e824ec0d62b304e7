import type { OfficerActor } from '@app/identity';
import type { Tx } from '@app/platform';

/** Opened by who may act: a sender can no longer pull the dossier back. */
export async function markTasksRead(tx: Tx, officer: OfficerActor, dossierId: string): Promise<void> {
  await tx.run(
    `update task set first_read_at = app_now() where dossier_id = $1 and state = 'open' and first_read_at is null and (unit_id, role) in (select * from unnest($2::uuid[], $3::text[]))`,
    [dossierId, officer.roles.map(({ unitId }) => unitId), officer.roles.map(({ role }) => role)],
  );
}
