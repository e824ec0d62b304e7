import { randomBytes, randomUUID } from 'node:crypto';
import { birthAnswers } from '../../../apps/commands/src/tour/answers.js';
import type { BenchWorld } from './bench-world.js';

/** A complete birth registration: every answer, and one file for the one paper. */
const PROCEDURE = { code: '1.001193', case: '1.001193.01', component: 'KQ004389' };
const BATCH = 500;
/** Each agency numbers its dossiers of a day in one row, which a submission holds until its commit: one agency alone would queue. */
const AGENCIES = ['H48.101', 'H48.102', 'H48.103', 'H48.104'] as const;

/** The communes take turns, person by person. */
export function agencyOf(person: number): string {
  return AGENCIES[person % AGENCIES.length] ?? AGENCIES[0];
}

const DOCUMENTS = `
insert into document (id, owner_kind, owner_id, state, scan_state, object_key, size, sha256, stored_sha256, media_type, sealed_name, wrapped_key, stored_at)
select d.id, 'citizen', $1::text, 'stored', 'off', 'bench/' || d.id, 4096, sha256(d.wrapped), sha256(d.sealed), 'application/pdf', d.sealed, d.wrapped, app_now()
  from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as d (id, sealed, wrapped)`;
const DRAFTS = `
insert into draft (id, citizen_id, version_id, case_code, channel, receiving_unit_id, wrapped_key, sealed_answers)
select d.id, $1::uuid, v.id, $5, 'online_full', u.id, d.wrapped, d.sealed
  from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as d (id, sealed, wrapped)
  cross join (select v.id from procedure_version v join procedure p on p.id = v.procedure_id where p.code = $6 and v.status = 'published') v
  cross join (select id from unit where code = $7 || '-TTPVHCC') u`;
const PAPERS = `
insert into draft_document (draft_id, document_id, component_code) select d.draft, d.document, $3 from unnest($1::uuid[], $2::uuid[]) as d (draft, document)`;

/** Drafts of one citizen that lack nothing but the submission, written past the API: a person would type each. @returns their ids */
export async function prepareDrafts(world: BenchWorld, citizenId: string, agency: string, count: number): Promise<string[]> {
  const { rows } = await world.admin.query<{ born: string }>(
    `select ((app_now() at time zone 'Asia/Ho_Chi_Minh')::date - 10)::text as born`,
  );
  const answers = birthAnswers(rows[0]?.born ?? '');
  const all: string[] = [];
  while (all.length < count) {
    const size = Math.min(BATCH, count - all.length);
    const documents = sealedRows(world, size, (id) => ['giay-chung-sinh.pdf', `document-name:${id}`]);
    const drafts = sealedRows(world, size, (id) => [JSON.stringify(answers), `draft:${id}`]);
    await world.admin.query(DOCUMENTS, [citizenId, documents.ids, documents.sealed, documents.wrapped]);
    await world.admin.query(DRAFTS, [citizenId, drafts.ids, drafts.sealed, drafts.wrapped, PROCEDURE.case, PROCEDURE.code, agency]);
    await world.admin.query(PAPERS, [drafts.ids, documents.ids, PROCEDURE.component]);
    all.push(...drafts.ids);
  }
  return all;
}

/** An idempotency key that nobody used before. */
export function freshKey(): string {
  return randomBytes(12).toString('base64url');
}

function sealedRows(
  { keyring }: BenchWorld,
  count: number,
  textOf: (id: string) => [text: string, context: string],
): { ids: string[]; sealed: Buffer[]; wrapped: Buffer[] } {
  const ids = Array.from({ length: count }, () => randomUUID());
  const wrapped = ids.map((id) => keyring.newWrappedKey(id));
  const sealed = ids.map((id, index) => keyring.openKey(wrapped[index] ?? Buffer.alloc(0), id).seal(...textOf(id)));
  return { ids, sealed, wrapped };
}
