-- I-12 No application role may change or remove rows of the ledger, the audit log, the access log or the signed revisions, nor stands above the rules.
with guarded as (
  select c.oid, c.relname, c.relispartition from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and (c.relname in ('dossier_event', 'audit_log', 'access_log', 'signed_revision')
       or exists (select 1 from pg_inherits i where i.inhrelid = c.oid and i.inhparent::regclass::text in ('dossier_event', 'audit_log', 'access_log')))
), roles as (
  select rolname from pg_roles where rolname in ('mc_citizen', 'mc_officer', 'mc_worker', 'mc_readonly')
)
select 'a role may ' || lower(p.privilege) as what, r.rolname || ' on ' || g.relname as subject
  from guarded g cross join roles r cross join (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) p (privilege)
 where has_table_privilege(r.rolname, g.oid, p.privilege)
    or (p.privilege = 'UPDATE' and has_any_column_privilege(r.rolname, g.oid, 'UPDATE'))
union all
select 'the read-only role may insert', g.relname from guarded g where has_table_privilege('mc_readonly', g.oid, 'INSERT')
union all
select 'the trigger that refuses changes is missing or off', g.relname
  from guarded g
 where not g.relispartition
   and not exists (
     select 1 from pg_trigger t
      where t.tgrelid = g.oid and t.tgfoid = 'refuse_change()'::regprocedure and t.tgenabled in ('O', 'A')
        -- before (2), delete (8), update (16), truncate (32)
        and t.tgtype & 58 = 58)
union all
select 'the trigger that chains the ledger is missing or off', 'dossier_event'
 where not exists (select 1 from pg_trigger t where t.tgrelid = 'dossier_event'::regclass and t.tgfoid = 'ledger_append()'::regprocedure and t.tgenabled in ('O', 'A'))
union all
select 'an application role is superuser, bypasses row security or makes roles', rolname
  from pg_roles where rolname in (select rolname from roles) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
union all
select 'an application role owns a table', c.relname
  from pg_class c join pg_roles r on r.oid = c.relowner where c.relnamespace = 'public'::regnamespace and r.rolname in (select rolname from roles)
