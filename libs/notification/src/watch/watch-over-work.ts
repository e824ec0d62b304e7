import type { Calendars } from '@app/organisation';
import { addJob, IN_BULK, type Tx } from '@app/platform';
import { peopleToTell } from '../recipients.js';

/** Prefixes of the templates; what follows is the threshold and what the watch is about, so that each is told once. */
export const WATCH_STEP = 'watch_step:';
export const WATCH_IDLE = 'watch_idle:';

interface Rule {
  readonly threshold: number;
  readonly recipient: string;
}

const RULES = `
select threshold, recipient from watch_rule
 where kind = $1 and valid_from <= (app_now() at time zone $2)::date and (valid_to is null or valid_to >= (app_now() at time zone $2)::date) order by threshold`;
const STEPS = `
select t.id, t.dossier_id, t.unit_id, t.budget_minutes, t.due_at from task t
 where t.state in ('open', 'signing') and t.running_since is not null and t.due_at is not null and t.budget_minutes > 0 order by t.due_at limit 20000`;
const SILENT = `
select d.id, d.version, d.holder_unit_id as unit_id, e.recorded_at from dossier d
  join dossier_event e on e.opened_month = d.opened_month and e.dossier_id = d.id and e.version = d.version
 where d.status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn') and e.recorded_at < app_now() - interval '4 hours'
 order by e.recorded_at limit 20000`;
const TELL = `
insert into notice (dossier_id, event_version, template, channel, recipient) values ($1, $2, $3, 'email', $4) on conflict do nothing returning id`;

/**
 * Tells the holder, the head and the leader as a step uses up its working hours, and the holder, the head and at last the citizen when
 * nobody acts on a dossier in whatever state. Each threshold of each step or silence once, also when the worker was down over the moment.
 * @returns how many letters were queued
 */
export async function watchOverWork(tx: Tx, calendars: Calendars, zone: string): Promise<number> {
  return (await watchSteps(tx, calendars, zone)) + (await watchSilence(tx, calendars, zone));
}

async function watchSteps(tx: Tx, calendars: Calendars, zone: string): Promise<number> {
  const rules = await tx.rows<Rule & Record<string, unknown>>(RULES, ['step_percent', zone]);
  const steps = await tx.rows<{ id: string; dossier_id: string; unit_id: string; budget_minutes: number; due_at: Date }>(STEPS);
  const office = await calendars.ofAll(
    tx,
    steps.map(({ unit_id }) => unit_id),
  );
  let told = 0;
  for (const step of steps) {
    const used = step.budget_minutes - office(step.unit_id).minutesLeft(tx.now, step.due_at);
    for (const { threshold, recipient } of rules)
      if (used * 100 >= step.budget_minutes * threshold)
        told += await tell(tx, step.dossier_id, 0, `${WATCH_STEP}${threshold}:${step.id}`, recipient);
  }
  return told;
}

async function watchSilence(tx: Tx, calendars: Calendars, zone: string): Promise<number> {
  const rules = await tx.rows<Rule & Record<string, unknown>>(RULES, ['idle_hours', zone]);
  const silent = await tx.rows<{ id: string; version: number; unit_id: string; recorded_at: Date }>(SILENT);
  const office = await calendars.ofAll(
    tx,
    silent.map(({ unit_id }) => unit_id),
  );
  let told = 0;
  for (const dossier of silent) {
    const minutes = office(dossier.unit_id).workingMinutes(dossier.recorded_at, tx.now);
    for (const { threshold, recipient } of rules)
      if (minutes >= threshold * 60)
        for (const one of recipient === 'submitter' ? await peopleToTell(tx, dossier.id) : [recipient])
          told += await tell(tx, dossier.id, dossier.version, `${WATCH_IDLE}${threshold}`, one);
  }
  return told;
}

async function tell(tx: Tx, dossierId: string, version: number, template: string, recipient: string): Promise<number> {
  const queued = await tx.maybeOne<{ id: string }>(TELL, [dossierId, version, template, recipient]);
  if (queued === null) return 0;
  await addJob(tx, 'notice.queued', { noticeId: queued.id }, IN_BULK);
  return 1;
}
