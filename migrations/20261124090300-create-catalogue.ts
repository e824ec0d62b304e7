import { SqlMigration } from './migration.js';

/** What can be asked for. A published version and everything it pins never change; a running dossier keeps its version. */
export class CreateCatalogue20261124090300 extends SqlMigration {
  protected readonly upSql = `
create table form_version (
  id uuid constraint form_version_pk primary key default uuidv7(),
  form_code text not null,
  number integer not null,
  body jsonb not null,
  sha256 bytea not null,
  created_at timestamptz not null default app_now(),
  constraint form_version_unique unique (form_code, number)
);
create table flow_version (
  id uuid constraint flow_version_pk primary key default uuidv7(),
  flow_code text not null,
  number integer not null,
  body jsonb not null,
  sha256 bytea not null,
  created_at timestamptz not null default app_now(),
  constraint flow_version_unique unique (flow_code, number)
);
create table template_version (
  id uuid constraint template_version_pk primary key default uuidv7(),
  template_code text not null,
  number integer not null,
  body jsonb not null,
  sha256 bytea not null,
  created_at timestamptz not null default app_now(),
  constraint template_version_unique unique (template_code, number)
);

create table procedure (
  id uuid constraint procedure_pk primary key default uuidv7(),
  code text not null constraint procedure_code_unique unique,
  state text not null default 'active',
  created_at timestamptz not null default app_now(),
  constraint procedure_state_known check (state in ('active', 'paused', 'replaced')),
  constraint procedure_code_form check (code ~ '^[1-9]\\.[0-9]{6}$')
);

create table procedure_version (
  id uuid constraint procedure_version_pk primary key default uuidv7(),
  procedure_id uuid not null constraint procedure_version_procedure_fk references procedure,
  number integer not null,
  status text not null default 'draft',
  effective_from timestamptz,
  effective_to timestamptz,
  name jsonb not null,
  name_folded text not null,
  search_text text not null,
  field_code text not null,
  field_name jsonb not null,
  level text not null,
  competent_agency_kind text not null,
  body jsonb not null,
  sha256 bytea not null,
  form_version_id uuid constraint procedure_version_form_fk references form_version,
  flow_version_id uuid constraint procedure_version_flow_fk references flow_version,
  template_version_id uuid constraint procedure_version_template_fk references template_version,
  created_at timestamptz not null default app_now(),
  published_at timestamptz,
  constraint procedure_version_unique unique (procedure_id, number),
  constraint procedure_version_status check (status in ('draft', 'review', 'published', 'withdrawn')),
  constraint procedure_version_effective check (effective_to is null or effective_to >= effective_from)
);
create index procedure_version_words on procedure_version using gin (to_tsvector('simple', search_text)) where status = 'published';
create index procedure_version_fragments on procedure_version using gin (search_text gin_trgm_ops) where status = 'published';

create table procedure_case (
  version_id uuid not null constraint procedure_case_version_fk references procedure_version,
  code text not null,
  position integer not null,
  name jsonb not null,
  constraint procedure_case_pk primary key (version_id, code)
);

create table channel (
  version_id uuid not null,
  case_code text not null,
  kind text not null,
  quantity integer,
  unit text not null,
  mode text,
  same_day_cut_off time,
  constraint channel_pk primary key (version_id, case_code, kind),
  constraint channel_case_fk foreign key (version_id, case_code) references procedure_case (version_id, code),
  constraint channel_kind_known check (kind in ('online_full', 'online_partial', 'desk', 'postal')),
  constraint channel_unit_known check (unit in ('WORKING_DAY', 'DAY', 'HOUR', 'SAME_DAY', 'NO_DUE')),
  constraint channel_quantity check ((unit in ('SAME_DAY', 'NO_DUE')) = (quantity is null))
);

create table component (
  version_id uuid not null constraint component_version_fk references procedure_version,
  code text not null,
  position integer not null,
  name jsonb not null,
  kind text not null,
  originals integer not null,
  copies integer not null,
  required jsonb not null,
  certified_copy_allowed boolean not null,
  electronic_accepted boolean not null,
  result_code text,
  constraint component_pk primary key (version_id, code),
  constraint component_kind_known check (kind in ('submit', 'present', 'e_form'))
);

create table fee (
  version_id uuid not null constraint fee_version_fk references procedure_version,
  code text not null,
  kind text not null,
  name jsonb not null,
  rule jsonb not null,
  collect text not null,
  constraint fee_pk primary key (version_id, code),
  constraint fee_kind_known check (kind in ('fee', 'charge')),
  constraint fee_collect_known check (collect in ('before', 'after', 'exempt', 'unknown'))
);

create function refuse_published_change() returns trigger language plpgsql as $$
begin
  if old.status in ('published', 'withdrawn') and
     (new.procedure_id, new.number, new.body, new.sha256, new.name, new.form_version_id, new.flow_version_id, new.template_version_id, new.published_at, new.effective_from)
     is distinct from
     (old.procedure_id, old.number, old.body, old.sha256, old.name, old.form_version_id, old.flow_version_id, old.template_version_id, old.published_at, old.effective_from) then
    raise exception 'a published procedure version is immutable' using errcode = 'MC003';
  end if;
  return new;
end $$;
create trigger procedure_version_immutable before update on procedure_version for each row execute function refuse_published_change();

create function refuse_published_part_change() returns trigger language plpgsql as $$
begin
  if exists (select 1 from procedure_version v where v.id = coalesce(old.version_id, new.version_id) and v.status in ('published', 'withdrawn')) then
    raise exception 'a published procedure version is immutable' using errcode = 'MC003';
  end if;
  return coalesce(new, old);
end $$;
create trigger procedure_case_immutable before insert or update or delete on procedure_case for each row execute function refuse_published_part_change();
create trigger channel_immutable before insert or update or delete on channel for each row execute function refuse_published_part_change();
create trigger component_immutable before insert or update or delete on component for each row execute function refuse_published_part_change();
create trigger fee_immutable before insert or update or delete on fee for each row execute function refuse_published_part_change();
create trigger form_version_immutable before update or delete or truncate on form_version for each statement execute function refuse_change();
create trigger flow_version_immutable before update or delete or truncate on flow_version for each statement execute function refuse_change();
create trigger template_version_immutable before update or delete or truncate on template_version for each statement execute function refuse_change();`;

  protected readonly downSql = `
drop table fee, component, channel, procedure_case, procedure_version, procedure, template_version, flow_version, form_version;
drop function refuse_published_part_change();
drop function refuse_published_change();`;
}
