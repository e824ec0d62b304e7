/** Processing unit, holding desk, person of the oldest open step, field or procedure. */
export const BOARD_GROUPINGS = ['unit', 'holder', 'person', 'field', 'procedure', 'total'] as const;
export type BoardGrouping = (typeof BOARD_GROUPINGS)[number];

/** Key and name of dossier `d`, by the grouping in a parameter. Work that nobody has taken has no key by person. */
export const KEYED_BY = (grouping: string): string => `
  select case ${grouping}::text when 'unit' then p.code when 'holder' then h.code when 'person' then a.id::text when 'field' then v.field_code when 'procedure' then c.code end as key,
         case ${grouping}::text when 'unit' then p.name when 'holder' then h.name when 'field' then v.field_name when 'procedure' then v.name
              when 'person' then case when a.id is not null then jsonb_build_object('vi', a.full_name, 'en', a.full_name) end end as name
    from unit p join unit h on h.id = d.holder_unit_id join procedure_version v on v.id = d.version_id join procedure c on c.id = v.procedure_id
    left join lateral (
      select t.assignee_id from task t where ${grouping}::text = 'person' and t.dossier_id = d.id and t.state in ('open', 'signing') order by t.opened_at, t.id limit 1) t on true
    left join account a on a.id = t.assignee_id
   where p.id = d.processing_unit_id`;
