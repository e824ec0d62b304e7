import type { Tx } from '@app/platform';

export interface MissingInOrganisation {
  readonly place: 'unit' | 'agency' | 'calendar_day';
  readonly code: string;
  readonly name: string;
}

/** Names of units and agencies in force, and of days of the calendar from this year on, that have no English. */
export async function missingInOrganisation(tx: Tx): Promise<MissingInOrganisation[]> {
  return tx.rows<MissingInOrganisation & Record<string, unknown>>(
    `select place, code, name ->> 'vi' as name from (
       select 'unit' as place, code, name from unit where valid_to is null or valid_to >= app_now()::date
       union all select 'agency', code, name from agency where valid_to is null or valid_to >= app_now()::date
       union all select 'calendar_day', day::text, name from calendar_day where to_revision is null and day >= date_trunc('year', app_now())::date) n
      where btrim(coalesce(name ->> 'en', '')) = '' order by place, code limit 2000`,
  );
}
