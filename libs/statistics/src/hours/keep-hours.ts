import { readLedger, type LedgerRow } from '@app/dossier';
import type { Calendars } from '@app/organisation';
import type { Consumer, Tx } from '@app/platform';
import { foldHours } from './fold-hours.js';

const HEAD = `
select d.processing_unit_id as unit_id, d.competent_agency_id as agency_id, d.version_id, d.case_code, d.due_at,
       coalesce((select json_object_agg(s.key, s.value -> 'hours') from flow_version f, jsonb_each(f.body -> 'steps') s where f.id = v.flow_version_id and s.value -> 'hours' is not null), '{}')::text as budgets
  from dossier d join procedure_version v on v.id = d.version_id where d.id = $1`;

/** Consumer `hours`: when a dossier has ended, or a correction touched one that has, its consumed hours are folded anew from its ledger. */
export function keepHours(calendars: Calendars): Consumer<LedgerRow> {
  return {
    name: 'hours',
    async handle(tx, dossierId, row) {
      if (row.clockEffect !== 'end' && row.action !== 'correct') return;
      await fold(tx, calendars, dossierId);
    },
  };
}

async function fold(tx: Tx, calendars: Calendars, dossierId: string): Promise<void> {
  const rows = await readLedger(tx, dossierId);
  const head = await tx.one<{
    unit_id: string;
    agency_id: string;
    version_id: string;
    case_code: string;
    due_at: Date | null;
    budgets: string;
  }>(HEAD, [dossierId]);
  const opened = rows.flatMap(({ details }) => (Array.isArray(details['opened']) ? (details['opened'] as { unitId: string }[]) : []));
  const units = [...new Set([head.unit_id, ...opened.map(({ unitId }) => unitId), ...rows.flatMap(({ unitId }) => unitId ?? [])])];
  const office = await calendars.ofAll(tx, units);
  const agencies = await tx.rows<{ id: string; agency_id: string }>('select id, agency_id from unit where id = any($1::uuid[])', [units]);
  const agencyOf = new Map(agencies.map(({ id, agency_id }) => [id, agency_id]));
  const hours = foldHours(
    rows,
    head.unit_id,
    (unitId) => agencyOf.get(unitId) !== head.agency_id,
    (unitId, from, to) => office(unitId).workingMinutes(from, to),
  );
  if (hours === null) return;
  const ended = rows.find(({ clockEffect, action }) => clockEffect === 'end' && action !== 'correct');
  await tx.run('delete from step_hours where dossier_id = $1', [dossierId]);
  await tx.run(
    `insert into dossier_hours (dossier_id, unit_id, version_id, case_code, ended_at, ended_by, agency_minutes, citizen_minutes, other_agency_minutes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (dossier_id) do update set ended_at = excluded.ended_at, agency_minutes = excluded.agency_minutes, citizen_minutes = excluded.citizen_minutes, other_agency_minutes = excluded.other_agency_minutes`,
    [
      dossierId,
      head.unit_id,
      head.version_id,
      head.case_code,
      ended?.effectiveAt ?? null,
      ended?.to ?? '',
      hours.agency,
      hours.citizen,
      hours.otherAgency,
    ],
  );
  const budgets = JSON.parse(head.budgets) as Record<string, number>;
  for (const [number, { step, unitId, minutes }] of hours.steps.entries())
    await tx.run('insert into step_hours (dossier_id, number, step, unit_id, minutes, budget_minutes) values ($1, $2, $3, $4, $5, $6)', [
      dossierId,
      number + 1,
      step,
      unitId,
      minutes,
      budgets[step] === undefined ? null : Math.round(budgets[step] * 60),
    ]);
}
