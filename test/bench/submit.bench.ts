import { randomBytes } from 'node:crypto';
import { CLIENTS, type BenchWorld } from './support/bench-world.js';
import { compare } from './support/compare.js';
import { HttpClient } from './support/http-client.js';
import { ONE_STATEMENT_SUBMISSION } from './support/one-statement-submission.js';
import { signInCitizens } from './support/people.js';
import { agencyOf, freshKey, prepareDrafts } from './support/prepare-drafts.js';

/** More than eight clients submit in all rounds on a fast machine; the rounds end early when they are used up. */
const DRAFTS_PER_CITIZEN = 1_200;

/** A whole submission over HTTP, against the same kind of rows in one statement of a bare client. */
export async function benchSubmit(world: BenchWorld): Promise<void> {
  const citizens = await signInCitizens(world, CLIENTS);
  const drafts: string[][] = [];
  for (const [person, { id }] of citizens.entries()) drafts.push(await prepareDrafts(world, id, agencyOf(person), DRAFTS_PER_CITIZEN));
  await world.admin.query('vacuum analyze draft, draft_document, document');
  const http = new HttpClient(world.citizenUrl);
  const bare = world.bareClient('mc_citizen');
  const values = [citizens[0]?.id, randomBytes(1_330), randomBytes(160), randomBytes(62), randomBytes(32)];
  try {
    await compare({
      title: 'Submit',
      clients: CLIENTS,
      contains: [
        'subject: session marked as seen; draft locked, decrypted and checked against its form; then in one transaction idempotency row with its answer,',
        '  dossier with wrapped key and encrypted answers, two parties, components with one file, reception clock, ledger row with its hash, audit row,',
        '  job, code of the day and the deferred agreement of dossier and ledger',
        'both: two clients for each of four agencies, because the number of the day is one row per agency that is held until the commit',
        'limit: the same rows but those of session, draft and file, as one prepared statement with ready-made ciphertext',
      ],
      limit: {
        name: 'bare pg, one statement',
        operation: async (client) =>
          (await bare.query({ name: 'submit', text: ONE_STATEMENT_SUBMISSION, values: [...values, agencyOf(client)] })).rowCount === 1,
      },
      subject: {
        name: 'POST /api/v1/drafts/{id}/submit',
        operation: async (client) => {
          const [citizen, draft] = [citizens[client], drafts[client]?.pop()];
          if (citizen === undefined || draft === undefined) return false;
          await http.post(`/api/v1/drafts/${draft}/submit`, citizen.cookie, freshKey(), { revision: 1, declared: true });
          return true;
        },
      },
    });
  } finally {
    http.close();
    await bare.end();
  }
}
