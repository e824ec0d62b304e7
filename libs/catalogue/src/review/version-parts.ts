import type { FormDefinition } from '@app/forms';
import type { Tx } from '@app/platform';
import { VersionUnknown } from '../catalogue.errors.js';
import type { FlowDefinition } from '../flow/flow-definition.js';
import type { ProvinceOverride } from '../override/province-override.js';
import type { ProcedureDefinition } from '../seed/procedure-definition.js';

/** A result template as stored; its format belongs to `results`. */
export type StoredTemplate = { readonly id: string } & Readonly<Record<string, unknown>>;

export interface VersionParts {
  readonly id: string;
  readonly procedureId: string;
  readonly code: string;
  readonly number: number;
  readonly status: string;
  readonly sha256: string;
  /** Hash of what it was read from, before changes of the province. */
  readonly source: Buffer;
  readonly procedure: ProcedureDefinition;
  readonly form: FormDefinition | null;
  readonly flow: FlowDefinition | null;
  readonly template: StoredTemplate | null;
  readonly overrideId: string | null;
  readonly override: ProvinceOverride | null;
  /** Before changes of the province; the same where there are none. */
  readonly base: { readonly procedure: ProcedureDefinition; readonly flow: FlowDefinition | null };
}

interface PartsRow extends Record<string, unknown> {
  readonly id: string;
  readonly procedureId: string;
  readonly code: string;
  readonly number: number;
  readonly status: string;
  readonly sha256: string;
  /** Hash of what it was read from, before changes of the province. */
  readonly source: Buffer;
  readonly procedure: ProcedureDefinition;
  readonly form: FormDefinition | null;
  readonly flow: FlowDefinition | null;
  readonly template: StoredTemplate | null;
  readonly overrideId: string | null;
  readonly override: ProvinceOverride | null;
  readonly baseProcedure: ProcedureDefinition | null;
  readonly baseFlow: FlowDefinition | null;
}

const SELECT = `select v.id, v.procedure_id as "procedureId", p.code, v.number, v.status, encode(v.sha256, 'hex') as sha256, coalesce(v.source_sha256, v.sha256) as source, v.body as procedure, f.body as form, w.body as flow, t.body as template,
    v.override_id as "overrideId", o.body as override, v.base_body as "baseProcedure", b.body as "baseFlow"
  from procedure_version v join procedure p on p.id = v.procedure_id left join form_version f on f.id = v.form_version_id left join flow_version w on w.id = v.flow_version_id
    left join template_version t on t.id = v.template_version_id left join procedure_override o on o.id = v.override_id left join flow_version b on b.id = v.base_flow_version_id`;

/** A version in any state with everything that belongs to it. @throws VersionUnknown */
export async function versionParts(tx: Tx, id: string): Promise<VersionParts> {
  const row = await tx.maybeOne<PartsRow>(`${SELECT} where v.id = $1`, [id]);
  if (row === null) throw new VersionUnknown();
  return toParts(row);
}

/** The version that a change of the province starts from: the one in force, else the newest. @throws VersionUnknown */
export async function versionToChange(tx: Tx, code: string): Promise<VersionParts> {
  const row = await tx.maybeOne<PartsRow>(
    `${SELECT} where p.code = $1 and v.status <> 'withdrawn' order by (v.status = 'published') desc, v.effective_from desc nulls last, v.number desc limit 1`,
    [code],
  );
  if (row === null) throw new VersionUnknown();
  return toParts(row);
}

function toParts({ baseProcedure, baseFlow, ...row }: PartsRow): VersionParts {
  return { ...row, base: { procedure: baseProcedure ?? row.procedure, flow: baseProcedure === null ? row.flow : baseFlow } };
}
