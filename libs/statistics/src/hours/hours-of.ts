import type { LedgerRow } from '@app/dossier';
import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import { foldHours, type DossierHours, type StepTime } from './fold-hours.js';

/** What an ended dossier consumed, as its kept rows say it. */
export interface HoursOf extends Omit<DossierHours, 'steps'> {
  readonly dossierId: string;
  readonly unitId: string;
  readonly versionId: string;
  readonly caseCode: string;
  readonly endedAt: Date;
  readonly endedBy: string;
  readonly knownFrom: Date;
  readonly steps: readonly (StepTime & { readonly number: number; readonly budgetMinutes: number | null })[];
}

interface Head extends Record<string, unknown> {
  readonly unit_id: string;
  readonly agency_id: string;
  readonly version_id: string;
  readonly case_code: string;
  readonly budgets: string;
}

const HEAD = `
select d.processing_unit_id as unit_id, d.competent_agency_id as agency_id, d.version_id, d.case_code,
       coalesce((select json_object_agg(s.key, s.value -> 'hours') from flow_version f, jsonb_each(f.body -> 'steps') s where f.id = v.flow_version_id and s.value -> 'hours' is not null), '{}')::text as budgets
  from dossier d join procedure_version v on v.id = d.version_id where d.id = $1`;

/**
 * Consumed hours by rows of the ledger, by the calendar that was in force when the last of them was recorded: the same rows give the same
 * hours for ever. @param rows those known @returns null before the end
 */
export async function hoursOf(tx: Tx, calendars: Calendars, dossierId: string, rows: readonly LedgerRow[]): Promise<HoursOf | null> {
  const ended = rows.find(({ clockEffect, action }) => clockEffect === 'end' && action !== 'correct');
  if (ended === undefined) return null;
  const knownFrom = rows
    .filter(({ clockEffect, action }) => clockEffect === 'end' || action === 'correct')
    .reduce((last, { recordedAt }) => (recordedAt > last ? recordedAt : last), ended.recordedAt);
  const head = await tx.one<Head>(HEAD, [dossierId]);
  const opened = rows.flatMap(({ details }) => (Array.isArray(details['opened']) ? (details['opened'] as { unitId: string }[]) : []));
  const units = [...new Set([head.unit_id, ...opened.map(({ unitId }) => unitId), ...rows.flatMap(({ unitId }) => unitId ?? [])])];
  const office = await calendars.ofAll(tx, units, await calendars.revisionAt(tx, knownFrom));
  const agencies = await tx.rows<{ id: string; agency_id: string }>('select id, agency_id from unit where id = any($1::uuid[])', [units]);
  const agencyOf = new Map(agencies.map(({ id, agency_id }) => [id, agency_id]));
  const hours = foldHours(
    rows,
    head.unit_id,
    (unitId) => agencyOf.get(unitId) !== head.agency_id,
    (unitId, from, to) => office(unitId).workingMinutes(from, to),
  );
  if (hours === null) return null;
  const budgets = JSON.parse(head.budgets) as Record<string, number>;
  return {
    ...hours,
    dossierId,
    unitId: head.unit_id,
    versionId: head.version_id,
    caseCode: head.case_code,
    endedAt: endOf(rows, ended),
    endedBy: ended.to,
    knownFrom,
    steps: hours.steps.map((step, index) => {
      const budget = budgets[step.step];
      return { ...step, number: index + 1, budgetMinutes: budget === undefined ? null : Math.round(budget * 60) };
    }),
  };
}

/** The moment of the end, with the last approved correction of it. */
function endOf(rows: readonly LedgerRow[], ended: LedgerRow): Date {
  const correction = rows.filter(
    (row) => row.action === 'correct' && row.effectiveCause === 'correction' && row.details['corrects'] === ended.version,
  );
  return correction.at(-1)?.effectiveAt ?? ended.effectiveAt;
}
