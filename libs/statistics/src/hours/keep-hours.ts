import { readLedger, type LedgerRow } from '@app/dossier';
import type { Calendars } from '@app/organisation';
import type { Consumer, Tx } from '@app/platform';
import { hoursOf, type HoursOf } from './hours-of.js';

/** Consumer `hours`: when a dossier has ended, or a correction touched one that has, its consumed hours are folded anew from its ledger. */
export function keepHours(calendars: Calendars): Consumer<LedgerRow> {
  return {
    name: 'hours',
    async handle(tx, dossierId, row) {
      if (row.clockEffect !== 'end' && row.action !== 'correct') return;
      const hours = await hoursOf(tx, calendars, dossierId, await readLedger(tx, dossierId));
      if (hours !== null) await keep(tx, hours);
    },
  };
}

async function keep(tx: Tx, hours: HoursOf): Promise<void> {
  await tx.run('delete from step_hours where dossier_id = $1', [hours.dossierId]);
  await tx.run(
    `insert into dossier_hours (dossier_id, unit_id, version_id, case_code, ended_at, ended_by, agency_minutes, citizen_minutes, other_agency_minutes, known_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (dossier_id) do update set ended_at = excluded.ended_at, agency_minutes = excluded.agency_minutes, citizen_minutes = excluded.citizen_minutes,
       other_agency_minutes = excluded.other_agency_minutes, known_from = excluded.known_from`,
    [
      hours.dossierId,
      hours.unitId,
      hours.versionId,
      hours.caseCode,
      hours.endedAt,
      hours.endedBy,
      hours.agency,
      hours.citizen,
      hours.otherAgency,
      hours.knownFrom,
    ],
  );
  for (const { number, step, unitId, minutes, budgetMinutes } of hours.steps)
    await tx.run('insert into step_hours (dossier_id, number, step, unit_id, minutes, budget_minutes) values ($1, $2, $3, $4, $5, $6)', [
      hours.dossierId,
      number,
      step,
      unitId,
      minutes,
      budgetMinutes,
    ]);
}
