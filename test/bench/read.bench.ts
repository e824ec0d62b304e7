import { CLIENTS, type BenchWorld } from './support/bench-world.js';
import { compare } from './support/compare.js';
import { HttpClient } from './support/http-client.js';
import { signInCitizens } from './support/people.js';
import { agencyOf, freshKey, prepareDrafts } from './support/prepare-drafts.js';

const DOSSIERS_PER_CITIZEN = 16;

const ONE_STATEMENT_READ = `
select json_build_object(
  'head', (select to_json(h) from (
     select d.id, d.code, d.version, d.status, d.outcome, d.channel, d.case_code, p.code as procedure_code, v.name as procedure_name, ru.name as receiving_unit,
            pu.name as processing_unit, hu.name as holder_unit, ca.name as competent_agency, d.submitted_at, d.received_at, d.due_at, d.due_original_at,
            d.result_ready_at, d.handed_over_at, d.money_state, d.supplement_count
       from procedure_version v join procedure p on p.id = v.procedure_id, unit ru, unit pu, unit hu, agency ca
      where v.id = d.version_id and ru.id = d.receiving_unit_id and pu.id = d.processing_unit_id and hu.id = d.holder_unit_id and ca.id = d.competent_agency_id) h),
  'components', (select json_agg(c) from (
     select c.code, c.form, c.originals, c.copies, c.verdict,
            (select json_agg(json_build_object('id', f.id, 'size', f.size, 'sha256', encode(f.sha256, 'hex'), 'mediaType', f.media_type, 'scanState', f.scan_state))
               from component_document cd join document f on f.id = cd.document_id where cd.dossier_id = c.dossier_id and cd.component_code = c.code) as documents
       from dossier_component c where c.dossier_id = d.id order by c.code) c),
  'supplements', (select json_agg(s) from (select number, stage, term_at, state from supplement_request where dossier_id = d.id) s),
  'money', (select json_agg(o) from (select id, kind, code, name, amount, state from obligation where dossier_id = d.id) o),
  'pauses', (select json_agg(x) from (select reason, began_at, ended_at from pause where dossier_id = d.id) x),
  'slips', (select json_agg(s) from (select kind, document_id, made_at from slip where dossier_id = d.id order by made_at) s))::text as body
from dossier d where d.id = $1 and d.citizen_id = $2`;

/** A citizen opens an own dossier. */
export async function benchRead(world: BenchWorld): Promise<void> {
  const citizens = await signInCitizens(world, CLIENTS);
  const http = new HttpClient(world.citizenUrl);
  const bare = world.bareClient('mc_citizen');
  try {
    const dossiers: string[][] = [];
    for (const [person, { id, cookie }] of citizens.entries()) {
      const own: string[] = [];
      for (const draft of await prepareDrafts(world, id, agencyOf(person), DOSSIERS_PER_CITIZEN)) {
        const { body } = await http.post(`/api/v1/drafts/${draft}/submit`, cookie, freshKey(), { revision: 1, declared: true });
        own.push((JSON.parse(body) as { dossierId: string }).dossierId);
      }
      dossiers.push(own);
    }
    await world.admin.query('vacuum analyze dossier, dossier_component, component_document, document');
    let turn = 0;
    const next = (client: number): { citizenId: string; cookie: string; dossierId: string } => {
      const own = dossiers[client] ?? [];
      turn += 1;
      return { citizenId: citizens[client]?.id ?? '', cookie: citizens[client]?.cookie ?? '', dossierId: own[turn % own.length] ?? '' };
    };
    await compare({
      title: 'Read a dossier',
      clients: CLIENTS,
      contains: [
        'subject: session marked as seen; then in one read-only snapshot the head with the names of procedure and units, components with their decrypted',
        '  file names, supplement requests, money, pauses, slips; only if it is the own dossier',
        'limit: the same as JSON of one prepared statement, without the session and with nothing decrypted',
      ],
      limit: {
        name: 'bare pg, one statement',
        operation: async (client) => {
          const { citizenId, dossierId } = next(client);
          return (await bare.query({ name: 'read', text: ONE_STATEMENT_READ, values: [dossierId, citizenId] })).rowCount === 1;
        },
      },
      subject: {
        name: 'GET /api/v1/dossiers/{id}',
        operation: async (client) => {
          const { cookie, dossierId } = next(client);
          await http.get(`/api/v1/dossiers/${dossierId}`, cookie);
          return true;
        },
      },
    });
  } finally {
    http.close();
    await bare.end();
  }
}
