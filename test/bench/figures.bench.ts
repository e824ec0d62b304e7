import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '@app/platform';
import { foldDossier, foldLedger, rebuildFigures, type FoldedEvent } from '@app/statistics';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { CLIENTS, type BenchWorld } from './support/bench-world.js';
import { compare } from './support/compare.js';
import { figure } from './support/figure.js';
import { generateDossiers } from './support/generate-dossiers.js';
import { HttpClient } from './support/http-client.js';
import { signInOfficer } from './support/people.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const SYSTEM = { kind: 'system', id: 'timer', units: [] } as const;
const OPEN = 10_000;

// What a board without sums must do at least: the end and the due date of each dossier from its rows, then on time or not, by unit.
const PLAIN = `
select u.code, count(*)::int as resolved,
       count(*) filter (where (x.ended_at at time zone 'Asia/Ho_Chi_Minh')::date <= (x.due_at at time zone 'Asia/Ho_Chi_Minh')::date)::int as on_time
  from (select distinct on (e.dossier_id) e.dossier_id, e.effective_at as ended_at, e.due_at from dossier_event e
         where e.to_status in ('result_ready', 'stopped', 'withdrawn') and e.effective_at >= $1::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
         order by e.dossier_id, e.version) x
  join dossier d on d.id = x.dossier_id join unit u on u.id = d.processing_unit_id group by u.code`;

/** @param size finished dossiers of the last year, all units together, each with ten ledger rows */
export async function benchStatistics(world: BenchWorld, size: number): Promise<void> {
  let began = performance.now();
  await generateDossiers(world, size, 'finished');
  await generateDossiers(world, OPEN, 'open');
  console.log(`\nStatistics over ${figure(size)} finished and ${figure(OPEN)} open dossiers, made in ${seconds(began)}`);
  // Without the time limits of the apps: a whole recount takes longer than any request may.
  const source = await new DataSource({ type: 'postgres', url: world.prepared.ownerUrl, entities: [], poolSize: 2 }).initialize();
  const database = new Database(source);
  try {
    began = performance.now();
    const { dossiers } = await database.writeAs(SYSTEM, (tx) => rebuildFigures(tx, ZONE));
    await world.admin.query('vacuum analyze dossier_figure, figure_day, figure_month, figure_open');
    console.log(`  every figure made again from the ledger: ${figure(dossiers)} dossiers in ${seconds(began)}`);
    await board(world);
    await replay(world.admin);
    await overhead(world, database);
    began = performance.now();
    const wrong = await world.admin.query(readFileSync('test/invariants/I-17-sums-equal-a-recount.sql', 'utf8'));
    console.log(`  sums kept row by row against a recount of everything, both ways: ${wrong.rows.length} rows differ (${seconds(began)})`);
  } finally {
    await database.close();
  }
}

const seconds = (began: number): string => `${figure((performance.now() - began) / 1_000)} s`;

async function board(world: BenchWorld): Promise<void> {
  const [supervisor] = await signInOfficer(world, 'supervisor', null, 1);
  const { rows } = await world.admin.query<{ first: string; today: string; events: number }>(
    `select date_trunc('year', x.day)::date::text as first, x.day::text as today, (select count(*)::int from dossier_event) as events
       from (select (app_now() at time zone 'Asia/Ho_Chi_Minh')::date as day) x`,
  );
  const { first = '', today = '', events = 0 } = rows[0] ?? {};
  const http = new HttpClient(world.officerUrl);
  const bare = world.bareClient('mc_officer', 1);
  const ask = async (path: string): Promise<boolean> => {
    await http.get(`/api/v1/statistics/${path}`, supervisor?.cookie ?? '');
    return true;
  };
  try {
    for (const [name, path] of [
      ['Board: this year by unit', `report?from=${first}&to=${today}&by=unit`],
      ['Form II.06a: the last whole month by unit', `report?from=${monthBefore(today)}&to=${lastOfMonthBefore(today)}&by=unit`],
      ['Drill-down: the first 50 late dossiers of this year', `dossiers?from=${first}&to=${today}&bucket=late`],
      [
        'Drill-down: the first 50 of everything in the last whole month',
        `dossiers?from=${monthBefore(today)}&to=${lastOfMonthBefore(today)}&bucket=total`,
      ],
      [
        'Form II.06a by instants: the last whole month by unit',
        `report?from=${monthBefore(today)}&to=${lastOfMonthBefore(today)}&by=unit&granularity=INSTANT`,
      ],
      ['Trend: twelve months', 'trend?months=12'],
      ['Indicators of Decision 766: the last whole month', `indicators-766?from=${monthBefore(today)}&to=${lastOfMonthBefore(today)}`],
    ] as const)
      await compare({
        title: `${name}, ${figure(events)} ledger rows`,
        clients: 1,
        contains: [
          'subject: over HTTP, exact as of this moment; the form with every column, both due dates and Decision 766',
          'limit: resolved and on time of this year only, the plain aggregate over the raw ledger',
        ],
        limit: {
          name: 'bare pg, plain aggregate',
          operation: async () => (await bare.query({ name: 'plain', text: PLAIN, values: [first] })).rowCount !== 0,
        },
        subject: { name: `GET /api/v1/statistics/${path}`, operation: () => ask(path) },
      });
  } finally {
    http.close();
    await bare.end();
  }
}

const monthBefore = (day: string): string => `${lastOfMonthBefore(day).slice(0, 7)}-01`;
const lastOfMonthBefore = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, 0)).toISOString().slice(0, 10);

const PAGE = `
select e.dossier_id, e.version, e.action, e.from_status as "from", e.to_status as "to", e.effective_at as "effectiveAt", e.effective_cause as "effectiveCause",
       e.recorded_at as "recordedAt", e.clock_effect as "clockEffect", e.previous_due_at as "previousDueAt", e.due_at as "dueAt", e.details
  from dossier_event e where e.opened_month = $1 and e.dossier_id > $2 order by e.dossier_id, e.version limit 50000`;

/** Reads the whole ledger and folds every dossier in this process. */
async function replay(admin: pg.Pool): Promise<void> {
  const { rows: months } = await admin.query<{ month: string }>('select distinct opened_month::text as month from dossier order by 1');
  const now = new Date(Date.now() + 86_400_000);
  let [events, dossiers, folding] = [0, 0, 0];
  const began = performance.now();
  for (const { month } of months) {
    for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
      const { rows } = await admin.query<FoldedEvent & { dossier_id: string; details: unknown }>({
        name: 'replay',
        text: PAGE,
        values: [month, last],
      });
      // The last dossier of a full page may be cut off; it comes again.
      const cut = rows.length < 50_000 ? null : rows.at(-1)?.dossier_id;
      const start = performance.now();
      for (let index = 0; index < rows.length;) {
        const id = rows[index]?.dossier_id ?? '';
        if (id === cut) break;
        const own: FoldedEvent[] = [];
        for (; rows[index]?.dossier_id === id; index += 1) {
          const row = rows[index];
          if (row !== undefined) own.push({ ...row, details: JSON.parse(String(row.details)) as Record<string, unknown> });
        }
        foldDossier(own, { knownUntil: now, at: now, zone: ZONE });
        [events, dossiers, last] = [events + own.length, dossiers + 1, id];
      }
      folding += performance.now() - start;
      if (cut === null) break;
    }
  }
  const whole = performance.now() - began;
  console.log(
    `\nReplay of every dossier: ${figure(events)} events of ${figure(dossiers)} dossiers, ${figure((events * 1_000) / whole)} a second read and folded, ${figure((events * 1_000) / folding)} a second folded`,
  );
}

const APPEND = `
with e as (
  insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, clock_effect, due_at, payload_hash)
  select opened_month, id, 'forward', status, 'system', 'bench', 'system', 'none', due_at, '\\x00' from dossier where id = $1 returning version)
update dossier set version = e.version from e where id = $1`;

/** Ledger rows a second while nobody keeps sums, and while a worker folds them each second as in the product. */
async function overhead(world: BenchWorld, database: Database): Promise<void> {
  const { rows } = await world.admin.query<{ id: string }>(`select id from dossier where status = 'in_process' order by code limit 8000`);
  const writers = world.bareClient('mc_officer', CLIENTS);
  let [keeping, running] = [false, true];
  let next = 0;
  const worker = (async () => {
    while (running) {
      if (keeping) while ((await database.writeAs(SYSTEM, (tx) => foldLedger(tx, ZONE))).more);
      await sleep(1_000);
    }
  })();
  const append = async (keep: boolean): Promise<boolean> => {
    keeping = keep;
    next = (next + 1) % rows.length;
    await writers.query({ name: 'append', text: APPEND, values: [rows[next]?.id] });
    return true;
  };
  try {
    await compare({
      title: 'Keeping statistics',
      clients: CLIENTS,
      contains: [
        'one ledger row with its hash and its guarded head in each transaction; the subject has a worker that folds each second beside it',
      ],
      limit: { name: 'nobody keeps sums', operation: () => append(false) },
      subject: { name: 'sums kept', operation: () => append(true) },
    });
  } finally {
    running = false;
    await worker;
    await writers.end();
  }
  for (let tries = 0; tries < 50 && (await database.writeAs(SYSTEM, (tx) => foldLedger(tx, ZONE))).dossiers > 0; tries += 1);
}
