import type { Tx } from '@app/platform';
import { toVersion, type ProcedureVersion, type VersionRow } from './procedure-version.js';

export interface StoredTemplate {
  readonly id: string;
  readonly body: unknown;
  readonly numberPattern: string;
}

const SELECT = `select v.id, v.procedure_id, v.number, v.body as definition, f.body as form, v.form_version_id, w.body as flow, v.flow_version_id, v.template_version_id
  from procedure_version v left join form_version f on f.id = v.form_version_id left join flow_version w on w.id = v.flow_version_id`;

/** Code under which the general refusal template is stored. */
export const REFUSAL_TEMPLATE = 'refusal';

/** Reads versions; a published one never changes, so it is kept in memory once read. */
export class Catalogue {
  private readonly versions = new Map<string, ProcedureVersion>();
  private readonly templates = new Map<string, StoredTemplate>();

  async version(tx: Tx, id: string): Promise<ProcedureVersion> {
    const known = this.versions.get(id);
    if (known !== undefined) return known;
    const row = await tx.one<VersionRow & { status: string } & Record<string, unknown>>(`${SELECT} where v.id = $1`, [id]);
    const version = toVersion(row);
    const published = await tx.maybeOne(`select 1 from procedure_version where id = $1 and status = 'published'`, [id]);
    if (published !== null) this.versions.set(id, version);
    return version;
  }

  /** The version of a procedure that is in force now; null when there is none. */
  async current(tx: Tx, code: string): Promise<ProcedureVersion | null> {
    const row = await tx.maybeOne<{ id: string }>(
      `select v.id from procedure_version v join procedure p on p.id = v.procedure_id
        where p.code = $1 and v.status = 'published' and v.effective_from <= app_now() and (v.effective_to is null or v.effective_to > app_now()) order by v.effective_from desc, v.number desc limit 1`,
      [code],
    );
    return row === null ? null : this.version(tx, row.id);
  }

  async template(tx: Tx, id: string): Promise<StoredTemplate> {
    const known = this.templates.get(id);
    if (known !== undefined) return known;
    const row = await tx.one<{ template_code: string; body: { numberPattern?: string } }>(
      'select template_code, body from template_version where id = $1',
      [id],
    );
    const template = { id: row.template_code, body: row.body, numberPattern: row.body.numberPattern ?? '{n}/{year}/{agency}' };
    this.templates.set(id, template);
    return template;
  }

  /** The newest general template of a written refusal. */
  async refusalTemplate(tx: Tx): Promise<string | null> {
    const row = await tx.maybeOne<{ id: string }>('select id from template_version where template_code = $1 order by number desc limit 1', [
      REFUSAL_TEMPLATE,
    ]);
    return row?.id ?? null;
  }
}
