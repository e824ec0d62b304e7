import type { BenchWorld } from './support/bench-world.js';
import { compare } from './support/compare.js';
import { figure } from './support/figure.js';
import { generateDossiers } from './support/generate-dossiers.js';
import { HttpClient } from './support/http-client.js';
import { signInOfficer } from './support/people.js';

const ONE_PASS = `
select u.code, count(*)::int as resolved,
       count(*) filter (where (d.result_ready_at at time zone 'Asia/Ho_Chi_Minh')::date <= (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date)::int as on_time
  from dossier d join unit u on u.id = d.processing_unit_id
 where d.result_ready_at >= $1::date::timestamp at time zone 'Asia/Ho_Chi_Minh' group by u.code`;

/** @param size finished dossiers of the last year, all units together */
export async function benchFigures(world: BenchWorld, size: number): Promise<void> {
  await generateDossiers(world, size, 'finished');
  const [supervisor] = await signInOfficer(world, 'supervisor', null, 1);
  const { rows } = await world.admin.query<{ first: string; today: string; dossiers: number; events: number }>(
    `select date_trunc('year', x.day)::date::text as first, x.day::text as today, (select count(*)::int from dossier) as dossiers, (select count(*)::int from dossier_event) as events
       from (select (app_now() at time zone 'Asia/Ho_Chi_Minh')::date as day) x`,
  );
  const { first = '', today = '', dossiers = 0, events = 0 } = rows[0] ?? {};
  const http = new HttpClient(world.officerUrl);
  const bare = world.bareClient('mc_officer', 1);
  try {
    await compare({
      title: `On-time figures of this year by unit, ${figure(dossiers)} dossiers with ${figure(events)} ledger rows`,
      clients: 1,
      contains: [
        'subject: form II.06a, every column, computed from the ledger as known now: early, on time, late against the due date in force and the original one',
        'limit: resolved and on time only, one pass over the dossiers that trusts their cached columns',
      ],
      limit: {
        name: 'bare pg, one plain aggregate',
        operation: async () => (await bare.query({ name: 'figures', text: ONE_PASS, values: [first] })).rowCount !== 0,
      },
      subject: {
        name: 'GET /api/v1/statistics/report?by=unit',
        operation: async () => {
          await http.get(`/api/v1/statistics/report?from=${first}&to=${today}&by=unit`, supervisor?.cookie ?? '');
          return true;
        },
      },
    });
  } finally {
    http.close();
    await bare.end();
  }
}
