import type pg from 'pg';

/** Everything a migration can leave behind in our schemas, as sorted lines of text; OIDs and order of creation left out. */
const QUERIES: Record<string, string> = {
  columns: `select table_schema || '.' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' ' || coalesce(generation_expression, '') as line
    from information_schema.columns where table_schema in ('public', 'graphile_worker')`,
  constraints: `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || condeferrable as line
    from pg_constraint where connamespace in ('public'::regnamespace, to_regnamespace('graphile_worker'))`,
  indexes: `select schemaname || ' ' || indexdef as line from pg_indexes where schemaname in ('public', 'graphile_worker')`,
  triggers: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace in ('public'::regnamespace, to_regnamespace('graphile_worker'))`,
  functions: `select pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') as line from pg_proc p
    where p.pronamespace in ('public'::regnamespace, to_regnamespace('graphile_worker')) and p.prokind = 'f' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  policies: `select tablename || ' ' || policyname || ' ' || roles::text || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') as line from pg_policies`,
  grants: `select table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type as line from information_schema.role_table_grants where table_schema in ('public', 'graphile_worker')`,
  types: `select n.nspname || '.' || t.typname || ' ' || t.typtype::text as line from pg_type t join pg_namespace n on n.oid = t.typnamespace where n.nspname in ('public', 'graphile_worker') and t.typtype in ('e', 'd')`,
  extensions: `select extname as line from pg_extension`,
};

export async function schemaOf(client: pg.Client): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    all[name] = (await client.query<{ line: string }>(query)).rows.map(({ line }) => line).sort();
  }
  return all;
}
