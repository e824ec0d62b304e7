import type pg from 'pg';
import type { BenchWorld } from './bench-world.js';

const BATCH = 20_000;

/**
 * Rows as years of work would leave them, written in SQL: dossiers spread over every unit with a specialist, their owner, their ledger and,
 * while open, the token and task of the specialist. Finished ones were received within the last year, each with ten ledger rows; open ones
 * within the last ten days, with three. Triggers are off for these rows only: their hashes are placeholders that no check would accept.
 */
export async function generateDossiers(world: Pick<BenchWorld, 'admin'>, count: number, state: 'open' | 'finished'): Promise<void> {
  const client = await world.admin.connect();
  try {
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set time zone 'Asia/Ho_Chi_Minh'");
    await client.query(PARTITIONS);
    const { rows } = await client.query<{ first: number }>('select count(*)::int as first from dossier');
    const first = rows[0]?.first ?? 0;
    const indexes = count > BATCH ? await dropIndexes(client) : [];
    for (let done = 0; done < count; done += BATCH) {
      const parameters = [first + done, Math.min(BATCH, count - done)];
      await client.query('begin');
      await client.query('drop table if exists born');
      await client.query(BORN.replace('$age', state === 'open' ? "interval '10 days'" : "interval '350 days'"), parameters);
      for (const statement of [
        DOSSIERS,
        OWNERS,
        SUBMITTED,
        RECEIVED,
        FORWARDED,
        ...(state === 'open' ? [TOKENS, TASKS] : [...FINISHED, CLOSE]),
      ])
        await client.query(statement);
      await client.query('commit');
    }
    for (const index of indexes) await client.query(index);
    await client.query('vacuum analyze dossier, party, dossier_event, task, flow_token');
  } finally {
    client.release(true);
  }
}

// Millions of rows in random order: filling the indexes once at the end is several times faster. What keeps rows unique stays.
async function dropIndexes(client: pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid in ('dossier'::regclass, 'party'::regclass, 'dossier_event'::regclass, 'task'::regclass, 'flow_token'::regclass)
        and not i.indisunique and not c.relispartition`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition.replace(' ON ONLY ', ' ON '));
}

// The product makes partitions ahead only; a year that was lived through would have left these.
const PARTITIONS = `
do $$
declare month date;
begin
  for month in select generate_series(date_trunc('month', app_now()) - interval '13 months', date_trunc('month', app_now()), interval '1 month')::date loop
    if to_regclass('dossier_event' || to_char(month, '_YYYY_MM')) is null then
      execute format('create table %I partition of dossier_event for values from (%L) to (%L)', 'dossier_event' || to_char(month, '_YYYY_MM'), month, (month + interval '1 month')::date);
    end if;
  end loop;
end $$`;

// hashint4 scatters evenly and always alike, so that two runs hold the same rows but for their ids.
const BORN = `
create temporary table born as
select gen_random_uuid() as id, gen_random_uuid() as token_id, n, d.id as unit_id, d.agency_id, d.code as unit_code, v.id as version_id,
       s.at as submitted_at, s.at + interval '4 hours' as received_at, s.at + interval '4 hours' + interval '10 days' as due_at,
       s.at + interval '4 hours' + interval '12 days' * (abs(hashint4(n * 7 + 1)::bigint) % 1000) / 1000.0 as finished_at,
       date_trunc('month', s.at)::date as opened_month
  from generate_series($1::int + 1, $1::int + $2::int) as n
  join (select row_number() over (order by u.code) - 1 as position, count(*) over () as many, u.id, u.agency_id, u.code
          from unit u where exists (select 1 from role_assignment r where r.unit_id = u.id and r.role = 'specialist')) d on d.position = n % d.many
  cross join (select v.id from procedure_version v join procedure p on p.id = v.procedure_id where p.code = '1.013225' and v.status = 'published') v
  cross join lateral (select app_now() - interval '4 hours' - $age * (abs(hashint4(n)::bigint) % 100000) / 100000.0 as at) s`;
const DOSSIERS = `
insert into dossier (id, code, opened_month, version_id, case_code, channel, receiving_unit_id, competent_agency_id, processing_unit_id, holder_unit_id, status, version, due_at,
  due_original_at, submitted_at, received_at, wrapped_key)
select id, 'H99-' || to_char(submitted_at, 'YYYYMMDD') || '-' || lpad(n::text, 7, '0'), opened_month, version_id, '1.013225.01', 'online_full', unit_id, agency_id, unit_id, unit_id,
  'in_process', 3, due_at, due_at, submitted_at, received_at, sha256(id::text::bytea) || sha256('key') from born`;
const OWNERS = `
insert into party (dossier_id, kind, name, sealed, identifier_index)
select id, 'owner', 'Nguyễn Văn ' || n, sha256('contact') || sha256(id::text::bytea), sha256(n::text::bytea) from born`;
const event = (
  version: number,
  action: string,
  from: string,
  to: string,
  at: string,
  effect: string,
  due: string,
  before: string,
  which = '',
): string => `
insert into dossier_event (opened_month, dossier_id, version, action, from_status, to_status, actor_kind, actor_id, actor_role, unit_id, effective_at, recorded_at, clock_effect,
  previous_due_at, due_at, calendar_revision, reason_code, payload_hash, previous_hash, hash)
select opened_month, id, ${version}, '${action}', ${from}, '${to}', 'officer', unit_code, 'specialist', unit_id, ${at}, ${at}, '${effect}', ${before}, ${due}, 1,
  ${effect === 'none' || effect === 'start' ? 'null' : "'generated'"}, sha256('payload'), sha256('before'), sha256(id::text::bytea) from born ${which}`;
const SUBMITTED = event(1, 'submit', 'null', 'submitted', 'submitted_at', 'none', 'null::timestamptz', 'null::timestamptz');
const RECEIVED = event(2, 'receive', "'submitted'", 'received', 'received_at', 'start', 'due_at', 'null::timestamptz');
const FORWARDED = event(3, 'forward', "'received'", 'in_process', "received_at + interval '1 hour'", 'none', 'due_at', 'due_at');

// Every seventh waited a day for its citizen, every eleventh was extended by two days with an apology, the others went through two more steps.
const at = (share: number): string => `received_at + (finished_at - received_at) * ${share}`;
const later = `due_at + case when n % 7 = 0 then interval '1 day' when n % 11 = 0 then interval '2 days' else interval '0' end`;
const MIDDLE = [
  event(4, 'request_supplement', "'in_process'", 'awaiting_supplement', at(0.2), 'pause', 'due_at', 'due_at', 'where n % 7 = 0'),
  event(5, 'supplement', "'awaiting_supplement'", 'in_process', at(0.3), 'resume', later, 'due_at', 'where n % 7 = 0'),
  event(4, 'extend', "'in_process'", 'in_process', at(0.2), 'extend', later, 'due_at', 'where n % 7 <> 0 and n % 11 = 0'),
  event(5, 'forward', "'in_process'", 'in_process', at(0.3), 'none', later, later, 'where n % 7 <> 0 and n % 11 = 0'),
  event(4, 'forward', "'in_process'", 'in_process', at(0.2), 'none', 'due_at', 'due_at', 'where n % 7 <> 0 and n % 11 <> 0'),
  event(5, 'forward', "'in_process'", 'in_process', at(0.3), 'none', 'due_at', 'due_at', 'where n % 7 <> 0 and n % 11 <> 0'),
];
const FINISHED = [
  ...MIDDLE,
  event(6, 'draft_result', "'in_process'", 'in_process', at(0.6), 'none', later, later),
  event(7, 'request_signature', "'in_process'", 'in_process', at(0.8), 'none', later, later),
  event(8, 'sign', "'in_process'", 'in_process', 'finished_at', 'none', later, later),
  event(9, 'finish', "'in_process'", 'result_ready', 'finished_at', 'end', later, later),
  event(10, 'hand_over', "'result_ready'", 'handed_over', "finished_at + interval '1 day'", 'none', later, later),
];
const CLOSE = `
update dossier d set status = 'handed_over', version = 10, due_at = ${later.replaceAll('due_at', 'b.due_at').replaceAll('n %', 'b.n %')}, outcome = 'granted', result_ready_at = b.finished_at,
  ended_at = b.finished_at, handed_over_at = b.finished_at + interval '1 day' from born b where d.id = b.id`;
const TOKENS = `insert into flow_token (id, dossier_id, step, opened_at) select token_id, id, 'appraise', received_at from born`;
const TASKS = `
insert into task (dossier_id, token_id, step, title, unit_id, role, budget_minutes, running_since, due_at, opened_at)
select id, token_id, 'appraise', '{"vi": "Thẩm định", "en": "Appraise"}', unit_id, 'specialist', 2400, received_at, received_at + interval '7 days', received_at from born`;
