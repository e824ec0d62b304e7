import { CLIENTS, type BenchWorld } from './support/bench-world.js';
import { compare } from './support/compare.js';
import { figure } from './support/figure.js';
import { generateDossiers } from './support/generate-dossiers.js';
import { HttpClient } from './support/http-client.js';
import { signInOfficer } from './support/people.js';

const UNIT = 'H48.101-VP';

const ONE_STATEMENT_INBOX = `
select t.id, t.row_version, t.state, d.id as dossier_id, d.code, p.code as procedure_code, v.name as procedure_name, o.name as owner_name, t.step, t.title, t.unit_id, t.role,
       a.full_name, d.status, t.due_at as step_due_at, d.due_at, greatest(0, t.budget_minutes - t.consumed_minutes) as minutes_left
  from task t join dossier d on d.id = t.dossier_id join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id
  left join party o on o.dossier_id = d.id and o.kind = 'owner' left join account a on a.id = t.assignee_id
 where t.state in ('open', 'signing') and t.unit_id = (select id from unit where code = $1) and t.role = 'specialist'
 order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit 51`;

/** @param size open dossiers of all units together */
export async function benchInbox(world: BenchWorld, size: number): Promise<void> {
  await generateDossiers(world, size, 'open');
  const officers = await signInOfficer(world, 'specialist', UNIT, CLIENTS);
  const { rows } = await world.admin.query<{ own: number }>(
    `select count(*)::int as own from task t join unit u on u.id = t.unit_id where u.code = $1 and t.role = 'specialist' and t.state = 'open'`,
    [UNIT],
  );
  const http = new HttpClient(world.officerUrl);
  const bare = world.bareClient('mc_officer');
  try {
    await compare({
      title: `Inbox of 50 from ${figure(size)} open dossiers, ${figure(rows[0]?.own ?? 0)} of them this officer's`,
      clients: CLIENTS,
      contains: [
        'subject: session and roles read; then the first 50 open tasks of own units and roles by due moment, each with names and the working minutes left',
        'limit: the same columns of one unit and role as rows of one prepared statement that follows the index; no session, no working minutes, no JSON',
      ],
      limit: {
        name: 'bare pg, one statement',
        operation: async () => (await bare.query({ name: 'inbox', text: ONE_STATEMENT_INBOX, values: [UNIT] })).rowCount === 51,
      },
      subject: {
        name: 'GET /api/v1/inbox?limit=50',
        operation: async (client) => {
          await http.get('/api/v1/inbox?limit=50', officers[client]?.cookie ?? '');
          return true;
        },
      },
    });
  } finally {
    http.close();
    await bare.end();
  }
}
