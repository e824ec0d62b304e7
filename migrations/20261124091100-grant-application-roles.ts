import { SqlMigration } from './migration.js';

type Rights = 's' | 'si' | 'su' | 'siu' | 'siud' | '';

/** table: citizen-api, officer-api, worker. s select, i insert, u update, d delete. What is not listed is not granted. */
const RIGHTS: Record<string, [Rights, Rights, Rights]> = {
  clock_offset: ['s', 's', 's'],
  idempotency: ['siu', 'siu', 'siud'],
  delivery: ['', 's', 'siu'],
  timer: ['siu', 'siu', 'siu'],
  heartbeat: ['siu', 'siu', 'siu'],
  rate_budget: ['siud', 'siud', 'siud'],
  area: ['s', 's', 's'],
  agency: ['s', 'siu', 's'],
  agency_code_alias: ['s', 'siu', 's'],
  unit: ['s', 'siu', 's'],
  calendar_revision: ['s', 'si', 's'],
  working_segment: ['s', 'siu', 's'],
  calendar_day: ['s', 'siu', 's'],
  calendar_year: ['s', 'si', 's'],
  account: ['', 'siu', 's'],
  citizen: ['siu', 's', 's'],
  role_assignment: ['', 'siu', 's'],
  session: ['siud', 'siud', 'siud'],
  sign_in_attempt: ['siud', 'siud', 'siud'],
  delegation: ['siu', 's', 's'],
  substitution: ['', 'siu', 's'],
  approval: ['', 'siu', 's'],
  audit_log: ['si', 'si', 'si'],
  access_log: ['si', 'si', 'si'],
  form_version: ['s', 'si', 's'],
  flow_version: ['s', 'si', 's'],
  template_version: ['s', 'si', 's'],
  procedure: ['s', 'siu', 's'],
  procedure_version: ['s', 'siu', 's'],
  procedure_case: ['s', 'si', 's'],
  channel: ['s', 'si', 's'],
  component: ['s', 'si', 's'],
  fee: ['s', 'si', 's'],
  document: ['siu', 'siu', 'siu'],
  draft: ['siud', 'siud', 'sd' as Rights],
  draft_document: ['siud', 'siud', 'sd' as Rights],
  code_counter: ['siu', 'siu', ''],
  dossier: ['siu', 'siu', 'su'],
  party: ['si', 'siu', 's'],
  dossier_answer: ['siu', 'siu', 's'],
  dossier_component: ['siu', 'siu', 'su'],
  component_document: ['si', 'si', 's'],
  event_text: ['si', 'si', 'si'],
  supplement_request: ['su', 'siu', 'su'],
  supplement_item: ['s', 'si', 's'],
  message: ['siu', 'siu', 'si'],
  note: ['', 'si', 's'],
  clock: ['siu', 'siu', 'siu'],
  pause: ['siu', 'siu', 'siu'],
  dossier_sync: ['s', 's', 'siu'],
  dossier_event: ['si', 'si', 'si'],
  flow_fork: ['su', 'siu', 'siu'],
  flow_token: ['su', 'siu', 'siu'],
  task: ['su', 'siu', 'siu'],
  consultation: ['su', 'siu', 'siu'],
  prepared_signature: ['su', 'siu', 'siu'],
  signed_revision: ['s', 'si', 'si'],
  certificate_cache: ['', 's', 'siu'],
  dss_material: ['', 's', 'si'],
  number_series: ['', 'siu', 'siu'],
  result: ['s', 'siu', 'su'],
  hand_over: ['si', 'si', 'si'],
  obligation: ['siu', 'siu', 'siu'],
  payment: ['siu', 'siu', 'siu'],
  payment_obligation: ['si', 'si', 's'],
  receipt: ['si', 'si', 'si'],
  slip: ['s', 'si', 'si'],
  notice: ['', 's', 'siu'],
  rating: ['si', 's', 's'],
  complaint: ['si', 'siu', 's'],
};

const WORDS: Record<string, string> = { s: 'select', i: 'insert', u: 'update', d: 'delete' };
const ROLES = ['mc_citizen', 'mc_officer', 'mc_worker'] as const;

const grants = Object.entries(RIGHTS).flatMap(([table, rights]) =>
  ROLES.flatMap((role, index) => {
    const words = [...(rights[index] ?? '')].map((letter) => WORDS[letter]);
    return words.length === 0 ? [] : [`grant ${words.join(', ')} on ${table} to ${role};`];
  }),
);

/** One role per app, none of them the owner: an append-only table is append-only for every one of them (I-12). */
export class GrantApplicationRoles20261124091100 extends SqlMigration {
  protected readonly upSql = `
-- Partitions first, so that going back one step and forward again grants the same.
select make_partitions(12);
revoke all on all functions in schema public from public;
grant usage on schema public to mc_citizen, mc_officer, mc_worker, mc_readonly;
grant execute on all functions in schema public to mc_citizen, mc_officer, mc_worker, mc_readonly;
revoke execute on function make_partitions(integer) from mc_citizen, mc_officer, mc_readonly;
grant select on all tables in schema public to mc_readonly;
${grants.join('\n')}`;

  protected readonly downSql = `
revoke all on all tables in schema public from mc_citizen, mc_officer, mc_worker, mc_readonly;
revoke all on all functions in schema public from mc_citizen, mc_officer, mc_worker, mc_readonly;
revoke usage on schema public from mc_citizen, mc_officer, mc_worker, mc_readonly;
grant execute on all functions in schema public to public;`;
}
