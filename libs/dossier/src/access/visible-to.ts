import type { Actor } from '@app/identity';

/**
 * Ownership as a condition of the query itself: not yours is not found. `d` is the dossier; three parameters start at `$first`.
 * A citizen sees the dossiers they handed in, also for another as long as the delegation lasts, and those that somebody handed in for them;
 * an officer those a unit of theirs receives, processes or holds, or has (had) a task in; named readers of the province see all; system actors see all because their code names the dossier.
 */
export function visibleTo(actor: Actor, first: number): { sql: string; values: [string, string, readonly string[]] } {
  const seesAll = actor.kind === 'system' || (actor.kind === 'officer' && actor.seesAllUnits);
  return {
    sql: `(case $${first}::text
      when 'all' then true
      when 'citizen' then (d.citizen_id = nullif($${first + 1}, '')::uuid
          and not exists (select 1 from representation vr join delegation vg on vg.id = vr.delegation_id where vr.dossier_id = d.id and vg.valid_to <= app_now()))
        or exists (select 1 from representation vr join citizen vc on vc.identifier_index = vr.represented_index
          where vr.dossier_id = d.id and vc.id = nullif($${first + 1}, '')::uuid)
      when 'officer' then d.receiving_unit_id = any($${first + 2}::uuid[]) or d.processing_unit_id = any($${first + 2}::uuid[]) or d.holder_unit_id = any($${first + 2}::uuid[])
        or exists (select 1 from task vt where vt.dossier_id = d.id and vt.unit_id = any($${first + 2}::uuid[]))
      else false end)`,
    values: [seesAll ? 'all' : actor.kind, actor.kind === 'citizen' ? actor.id : '', actor.units],
  };
}
