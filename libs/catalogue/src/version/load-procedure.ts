import { createHash } from 'node:crypto';
import { canonical, fold, type Tx } from '@app/platform';
import type { FormDefinition } from '@app/forms';
import type { FlowDefinition } from '../flow/flow-definition.js';
import { LaterVersionPublished, VersionNotOpen } from '../catalogue.errors.js';
import { applyOverride, unknownTargets } from '../override/apply-override.js';
import type { ProvinceOverride } from '../override/province-override.js';
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

export const VERSION_ORIGINS = ['seed', 'import', 'console'] as const;
export type VersionOrigin = (typeof VERSION_ORIGINS)[number];

export interface LoadedProcedure {
  readonly code: string;
  readonly versionId: string;
  readonly outcome: 'new' | 'new_version' | 'unchanged';
  /** Whether it is in force, or will be from a day on. */
  readonly published: boolean;
}

/**
 * Writes a procedure of the shipped data as a new version, or finds that nothing changed (idempotent: the hash of everything decides).
 * Running dossiers keep theirs. The pack was checked before (`checkProcedure`, `checkForm`, `checkFlow`). A shipped change of a procedure
 * whose version in force people published themselves stays a draft, and so does one that lost what the province had changed: they decide.
 * @param publishFrom the moment the first version takes effect, a later one takes effect now; null leaves it a draft for review.
 */
export async function loadProcedure(tx: Tx, pack: ProcedurePack, publishFrom: Date | null): Promise<LoadedProcedure> {
  const stored = await storeVersion(tx, pack, { origin: 'seed' });
  const forPeople = stored.inForceOrigin === 'console' || stored.lostTargets.length > 0;
  if (stored.outcome === 'unchanged' || publishFrom === null || forPeople) return stored;
  await publishVersion(tx, stored.procedureId, stored.versionId, stored.inForceOrigin === null ? publishFrom : tx.now);
  return { ...stored, published: true };
}

export interface StoreVersion {
  readonly origin: VersionOrigin;
  readonly proposedBy?: string;
  readonly note?: string;
  /** The change of the province to use; the one of the version in force unless given, null for none. */
  readonly overrideId?: string | null;
  /** Of what was read, where the pack is made from a stored version. */
  readonly source?: Buffer;
}

export interface StoredVersion extends LoadedProcedure {
  readonly procedureId: string;
  /** Where the version in force came from; null when there is none. */
  readonly inForceOrigin: VersionOrigin | null;
  /** What the province changed and the new content does not have any more, such as `override.fees.X`. A person must look before it is published. */
  readonly lostTargets: readonly string[];
}

/** A draft of what was read, with what the province changed in the version in force. The same content again is the same version. */
export async function storeVersion(tx: Tx, pack: ProcedurePack, options: StoreVersion): Promise<StoredVersion> {
  const { code } = pack.procedure;
  const { identity, ...everything } = pack;
  const source = options.source ?? hashOf(identity ?? everything);
  await tx.run('insert into procedure (code) values ($1) on conflict (code) do nothing', [code]);
  const { id: procedureId } = await tx.one<{ id: string }>('select id from procedure where code = $1 for update', [code]);
  const inForce = await versionInForce(tx, procedureId);
  const overrideId = options.overrideId === undefined ? (inForce?.overrideId ?? null) : options.overrideId;
  const override = overrideId === null ? null : await overrideBody(tx, overrideId);
  const lostTargets = override === null ? [] : unknownTargets(pack, override).map(({ where }) => where);
  const stored = { code, procedureId, inForceOrigin: inForce?.origin ?? null, lostTargets };
  const same = await sameVersion(tx, procedureId, source, overrideId, options.origin);
  if (same !== null) return { ...stored, versionId: same.id, outcome: 'unchanged', published: same.status === 'published' };

  const own = override === null ? pack : { ...pack, ...applyOverride(pack, override) };
  const { number, versionId } = await insertVersion(tx, procedureId, own);
  const baseFlow = override === null || pack.flow === null ? null : await storePart(tx, 'flow_version', pack.flow.id, pack.flow);
  await tx.run(
    `update procedure_version set origin = $2, source_sha256 = $3, override_id = $4, base_body = $5, base_flow_version_id = $6, proposed_by = $7, change_note = $8 where id = $1`,
    [
      versionId,
      options.origin,
      source,
      overrideId,
      override === null ? null : JSON.stringify(pack.procedure),
      baseFlow,
      options.proposedBy ?? null,
      options.note ?? null,
    ],
  );
  return { ...stored, versionId, outcome: number === 1 ? 'new' : 'new_version', published: false };
}

async function versionInForce(tx: Tx, procedureId: string): Promise<{ origin: VersionOrigin; overrideId: string | null } | null> {
  return tx.maybeOne(
    `select origin, override_id as "overrideId" from procedure_version where procedure_id = $1 and status = 'published' order by effective_from desc, number desc limit 1`,
    [procedureId],
  );
}

/**
 * The version that this source with this change already is. For people it is any; a file read again is compared with the last one that
 * was read, so that going back to an older file is a change.
 */
async function sameVersion(
  tx: Tx,
  procedureId: string,
  source: Buffer,
  overrideId: string | null,
  origin: VersionOrigin,
): Promise<{ id: string; status: string } | null> {
  return tx.maybeOne(
    `select v.id, v.status from procedure_version v
      where v.procedure_id = $1 and coalesce(v.source_sha256, v.sha256) = $2 and v.override_id is not distinct from $3::uuid and v.status <> 'withdrawn'
        and v.number >= coalesce((select max(o.number) from procedure_version o where o.procedure_id = $1 and ($4 = 'console' or o.origin = $4)), 0)
      order by v.number desc limit 1`,
    [procedureId, source, overrideId, origin],
  );
}

async function overrideBody(tx: Tx, id: string): Promise<ProvinceOverride> {
  return (await tx.one<{ body: ProvinceOverride }>('select body from procedure_override where id = $1', [id])).body;
}

async function insertVersion(tx: Tx, procedureId: string, pack: ProcedurePack): Promise<{ versionId: string; number: number }> {
  const { procedure } = pack;
  const { identity, ...everything } = pack;
  const formVersionId = pack.form === null ? null : await storePart(tx, 'form_version', pack.form.id, pack.form);
  const flowVersionId = pack.flow === null ? null : await storePart(tx, 'flow_version', pack.flow.id, pack.flow);
  const templateVersionId = pack.template === null ? null : await storePart(tx, 'template_version', pack.template.id, pack.template);
  const name = bothLanguages(procedure.name);
  const row = await tx.one<{ id: string; number: number }>(
    `insert into procedure_version (procedure_id, number, name, name_folded, search_text, field_code, field_name, level, competent_agency_kind, body, sha256, form_version_id, flow_version_id, template_version_id)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from procedure_version where procedure_id = $1 returning id, number`,
    [
      procedureId,
      JSON.stringify(name),
      fold(name.vi),
      searchTextOf(procedure),
      procedure.field.code,
      JSON.stringify(procedure.field.name),
      procedure.level,
      procedure.competentAgencyKind,
      JSON.stringify(procedure),
      hashOf(identity ?? everything),
      formVersionId,
      flowVersionId,
      templateVersionId,
    ],
  );
  await insertParts(tx, row.id, procedure);
  return { versionId: row.id, number: row.number };
}

/** What a procedure is found by. */
function searchTextOf(procedure: ProcedureDefinition): string {
  const { name, code, field, synonyms, lifeEvents } = procedure;
  const { vi, en } = bothLanguages(name);
  return fold([vi, en, code, field.name.vi, ...synonyms, ...lifeEvents].join(' '));
}

/**
 * Publishes a draft from a moment on and ends the version before it at that moment.
 * @throws LaterVersionPublished when a version is already published from the same or a later moment on
 */
export async function publishVersion(tx: Tx, procedureId: string, versionId: string, from: Date): Promise<void> {
  const later = await tx.maybeOne<{ number: number; from: Date }>(
    `select number, effective_from as "from" from procedure_version where procedure_id = $1 and id <> $2 and status = 'published' and effective_from > $3 order by effective_from desc limit 1`,
    [procedureId, versionId, from],
  );
  if (later !== null) throw new LaterVersionPublished(later.number, later.from.toISOString());
  await tx.run(
    `update procedure_version set effective_to = $3 where procedure_id = $1 and id <> $2 and status = 'published' and (effective_to is null or effective_to > $3)`,
    [procedureId, versionId, from],
  );
  const changed = await tx.run(
    `update procedure_version set status = 'published', effective_from = $2, published_at = app_now() where id = $1 and status in ('draft', 'review')`,
    [versionId, from],
  );
  if (changed === 0) throw new VersionNotOpen();
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
