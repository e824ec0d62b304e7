/**
 * The rows of a submission in one data-modifying statement: what a bare client needs at least. $1 citizen, $2 ciphertext of the answers,
 * $3 ciphertext of a contact, $4 wrapped key, $5 a hash, $6 code of the agency. The number is taken last, as the product does it.
 */
export const ONE_STATEMENT_SUBMISSION = `
with born as materialized (
  select gen_random_uuid() as id, app_now() as at, (app_now() at time zone 'Asia/Ho_Chi_Minh')::date as day,
         v.id as version_id, v.form_version_id, u.id as unit_id, u.agency_id
    from procedure_version v join procedure p on p.id = v.procedure_id, unit u
   where p.code = '1.001193' and v.status = 'published' and u.code = $6 || '-TTPVHCC'
), idem as (
  insert into idempotency (actor, route, key, body_hash, answer) select $1::text, 'bare-submit', id::text, $5::bytea, jsonb_build_object('dossierId', id) from born returning 1
), parties as (
  insert into party (dossier_id, kind, name, sealed, identifier_index, identifier_last4_index, phone_index)
  select b.id, k.kind, 'Đặng Thị Ánh Nguyệt', $3::bytea, $5::bytea, $5::bytea, $5::bytea from born b, unnest(array['owner', 'submitter']) as k (kind) returning 1
), answers as (
  insert into dossier_answer (dossier_id, form_version_id, sealed) select id, form_version_id, $2::bytea from born returning 1
), components as (
  insert into dossier_component (dossier_id, code, originals, copies) select b.id, 'C' || n, 1, 0 from born b, generate_series(1, 4) n returning 1
), reception as (
  insert into clock (dossier_id, kind, unit_id, started_at, quantity, unit, due_at, calendar_revision)
  select id, 'reception', unit_id, at, 8, 'HOUR', at + interval '1 day', 1 from born returning 1
), event as (
  insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, details, payload_hash)
  select date_trunc('month', day)::date, id, 'submit', 'submitted', 'citizen', $1::text, 'citizen', '{"channel":"online_full"}', $5::bytea from born returning 1
), audit as (
  insert into audit_log (actor_kind, actor_id, actor_role, action, object_kind, object_id, details)
  select 'citizen', $1::text, 'citizen', 'dossier.submit', 'dossier', id::text, '{"version": 1}' from born returning 1
), written as (
  select (select count(*) from idem) + (select count(*) from parties) + (select count(*) from answers) + (select count(*) from components)
       + (select count(*) from reception) + (select count(*) from event) + (select count(*) from audit) as rows
), job as materialized (
  select graphile_worker.add_job('ledger.appended', payload := json_build_object('dossierId', b.id)) as added from born b, written w where w.rows > 0
), number as materialized (
  select next_dossier_number($6, b.day) as taken from born b, job
)
insert into dossier (id, code, opened_month, version_id, case_code, channel, citizen_id, receiving_unit_id, competent_agency_id, processing_unit_id, holder_unit_id,
  status, version, submitted_at, wrapped_key, secret_hash, token_hash)
select b.id, $6 || '-' || to_char(b.day, 'YYMMDD') || '-' || lpad(n.taken::text, greatest(4, length(n.taken::text)), '0'), date_trunc('month', b.day)::date, b.version_id,
  '1.001193.01', 'online_full', $1::uuid, b.unit_id, b.agency_id, b.unit_id, b.unit_id, 'submitted', 1, b.at, $4::bytea, $5::bytea, sha256(b.id::text::bytea)
  from born b, number n
returning code`;
