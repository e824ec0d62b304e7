import { createHash } from 'node:crypto';
import { canonical, fold, type Tx } from '@app/platform';
import type { FormDefinition } from '@app/forms';
import type { FlowDefinition } from '../flow/flow-definition.js';
import type { ProcedureDefinition } from '../seed/procedure-definition.js';
import { bothLanguages } from './procedure-version.js';

/** A procedure with what belongs to it, as seed files and the importer give it. */
export interface ProcedurePack {
  readonly procedure: ProcedureDefinition;
  readonly form: FormDefinition | null;
  readonly flow: FlowDefinition | null;
  readonly template: { readonly id: string } | null;
  /** What makes it the same version, where not everything does: the day of an import does not. */
  readonly identity?: unknown;
}

export interface LoadedProcedure {
  readonly code: string;
  readonly versionId: string;
  readonly outcome: 'new' | 'new_version' | 'unchanged';
}

/**
 * Writes a procedure as a new version, or finds that nothing changed (idempotent: the hash of everything decides). Running dossiers keep
 * theirs. The pack was checked before (`checkProcedure`, `checkForm`, `checkFlow`).
 * @param publishFrom the moment it takes effect; null leaves it a draft for review.
 */
export async function loadProcedure(tx: Tx, pack: ProcedurePack, publishFrom: Date | null): Promise<LoadedProcedure> {
  const { procedure } = pack;
  const { identity, ...everything } = pack;
  const sha256 = hashOf(identity ?? everything);
  await tx.run('insert into procedure (code) values ($1) on conflict (code) do nothing', [procedure.code]);
  const { id: procedureId } = await tx.one<{ id: string }>('select id from procedure where code = $1 for update', [procedure.code]);
  const newest = await tx.maybeOne<{ id: string; number: number; sha256: Buffer }>(
    'select id, number, sha256 from procedure_version where procedure_id = $1 order by number desc limit 1',
    [procedureId],
  );
  if (newest !== null && newest.sha256.equals(sha256)) return { code: procedure.code, versionId: newest.id, outcome: 'unchanged' };

  const formVersionId = pack.form === null ? null : await storePart(tx, 'form_version', pack.form.id, pack.form);
  const flowVersionId = pack.flow === null ? null : await storePart(tx, 'flow_version', pack.flow.id, pack.flow);
  const templateVersionId = pack.template === null ? null : await storePart(tx, 'template_version', pack.template.id, pack.template);
  const name = bothLanguages(procedure.name);
  const words = [name.vi, name.en, procedure.code, procedure.field.name.vi, ...procedure.synonyms, ...procedure.lifeEvents].join(' ');
  const { id: versionId } = await tx.one<{ id: string }>(
    `insert into procedure_version (procedure_id, number, name, name_folded, search_text, field_code, field_name, level, competent_agency_kind, body, sha256, form_version_id, flow_version_id, template_version_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      procedureId,
      (newest?.number ?? 0) + 1,
      JSON.stringify(name),
      fold(name.vi),
      fold(words),
      procedure.field.code,
      JSON.stringify(procedure.field.name),
      procedure.level,
      procedure.competentAgencyKind,
      JSON.stringify(procedure),
      sha256,
      formVersionId,
      flowVersionId,
      templateVersionId,
    ],
  );
  await insertParts(tx, versionId, procedure);
  if (publishFrom !== null) await publishVersion(tx, procedureId, versionId, publishFrom);
  return { code: procedure.code, versionId, outcome: newest === null ? 'new' : 'new_version' };
}

/** Publishes a draft from a moment on and ends the version before it at that moment. */
export async function publishVersion(tx: Tx, procedureId: string, versionId: string, from: Date): Promise<void> {
  await tx.run(
    `update procedure_version set effective_to = $3 where procedure_id = $1 and id <> $2 and status = 'published' and (effective_to is null or effective_to > $3)`,
    [procedureId, versionId, from],
  );
  await tx.run(
    `update procedure_version set status = 'published', effective_from = $2, published_at = app_now() where id = $1 and status in ('draft', 'review')`,
    [versionId, from],
  );
}

/** Forms, flows and templates are versioned on their own: the same content is the same version. */
async function storePart(tx: Tx, table: 'form_version' | 'flow_version' | 'template_version', code: string, body: object): Promise<string> {
  const sha256 = hashOf(body);
  const column = { form_version: 'form_code', flow_version: 'flow_code', template_version: 'template_code' }[table];
  const same = await tx.maybeOne<{ id: string }>(`select id from ${table} where ${column} = $1 and sha256 = $2`, [code, sha256]);
  if (same !== null) return same.id;
  const row = await tx.one<{ id: string }>(
    `insert into ${table} (${column}, number, body, sha256) select $1, coalesce(max(number), 0) + 1, $2, $3 from ${table} where ${column} = $1 returning id`,
    [code, JSON.stringify(body), sha256],
  );
  return row.id;
}

export async function storeTemplate(tx: Tx, code: string, body: object): Promise<string> {
  return storePart(tx, 'template_version', code, body);
}

async function insertParts(tx: Tx, versionId: string, procedure: ProcedureDefinition): Promise<void> {
  await tx.run(
    `insert into procedure_case (version_id, code, position, name)
     select $1, one ->> 'code', position - 1, one -> 'name' from jsonb_array_elements($2::jsonb) with ordinality as x (one, position)`,
    [versionId, JSON.stringify(procedure.cases)],
  );
  const limits = procedure.channels.flatMap(({ kind, limits: byCase }) =>
    Object.entries(byCase).map(([caseCode, limit]) => ({ caseCode, kind, ...limit })),
  );
  await tx.run(
    `insert into channel (version_id, case_code, kind, quantity, unit, mode, same_day_cut_off)
     select $1, "caseCode", kind, quantity, unit, mode, "sameDayCutOff"
       from jsonb_to_recordset($2::jsonb) as x ("caseCode" text, kind text, quantity integer, unit text, mode text, "sameDayCutOff" time)`,
    [versionId, JSON.stringify(limits)],
  );
  const components = procedure.components.map((component, position) => ({
    ...component,
    position,
    needed: { required: component.required, when: component.when ?? null },
  }));
  await tx.run(
    `insert into component (version_id, code, position, name, kind, originals, copies, required, certified_copy_allowed, electronic_accepted, result_code)
     select $1, code, position, name, kind, originals, copies, needed, "certifiedCopyAllowed", "electronicAccepted", "resultCode"
       from jsonb_to_recordset($2::jsonb) as x (code text, position integer, name jsonb, kind text, originals integer, copies integer, needed jsonb,
            "certifiedCopyAllowed" boolean, "electronicAccepted" boolean, "resultCode" text)`,
    [versionId, JSON.stringify(components)],
  );
  await tx.run(
    `insert into fee (version_id, code, kind, name, rule, collect)
     select $1, one ->> 'code', one ->> 'kind', one -> 'name', one, one ->> 'collect' from jsonb_array_elements($2::jsonb) as x (one)`,
    [versionId, JSON.stringify(procedure.fees)],
  );
}

function hashOf(value: unknown): Buffer {
  return createHash('sha256').update(canonical(value)).digest();
}
