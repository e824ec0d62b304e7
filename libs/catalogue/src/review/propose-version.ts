import { recordAudit } from '@app/audit';
import type { OfficerActor } from '@app/identity';
import type { Database, Tx } from '@app/platform';
import { ProcedureUnknown, PublishChecksFailed } from '../catalogue.errors.js';
import { applyOverride, unknownTargets } from '../override/apply-override.js';
import { checkOverride, type ProvinceOverride } from '../override/province-override.js';
import { storeVersion, type LoadedProcedure } from '../version/load-procedure.js';
import { asPack, checkPack, explained, isError, type ExplainedFinding, type PackCheckContext, type UncheckedPack } from './check-pack.js';
import { storeOverride } from './store-override.js';
import { versionToChange } from './version-parts.js';

export interface ProposedVersion extends LoadedProcedure {
  /** What the person who publishes should read; none of them blocks. */
  readonly warnings: readonly ExplainedFinding[];
}

/** A new version as a draft: nothing is stored unless it passes the publish checks, and nothing of it counts before two people agree. */
export class ProposeVersion {
  constructor(
    private readonly database: Database,
    private readonly context: (now: Date) => PackCheckContext,
  ) {}

  /** The checks alone. */
  async check(actor: OfficerActor, pack: UncheckedPack): Promise<readonly ExplainedFinding[]> {
    return this.database.readAs(actor, (tx) => Promise.resolve(checkPack(pack, this.context(tx.now))));
  }

  /** A version that somebody made by hand. */
  run(actor: OfficerActor, command: { code: string; pack: UncheckedPack; note: string }): Promise<ProposedVersion> {
    return this.database.writeAs(actor, async (tx) => {
      const sent = codeOf(command.pack.procedure);
      const wrong: ExplainedFinding[] =
        sent === undefined || sent === command.code
          ? []
          : [explained({ level: 'error', code: 'code_differs', where: 'code', params: { code: sent } })];
      return this.store(tx, command.pack, wrong, { note: command.note });
    });
  }

  /** The version in force (or the newest draft) again, with other amounts, terms, hours or units of the province; null takes all of them back. */
  override(actor: OfficerActor, command: { code: string; override: unknown; note: string }): Promise<ProposedVersion> {
    return this.database.writeAs(actor, async (tx) => {
      const from = await versionToChange(tx, command.code);
      const shape = command.override === null ? [] : checkOverride(command.override).map(explained);
      if (shape.some(isError)) throw new PublishChecksFailed(shape);
      const override = command.override as ProvinceOverride | null;
      const base = { ...from, ...from.base };
      const unknown = override === null ? [] : unknownTargets(base, override).map(explained);
      if (unknown.length > 0) throw new PublishChecksFailed(unknown);
      const own = override === null ? base : { ...base, ...applyOverride(base, override) };
      const findings = checkPack(own, this.context(tx.now));
      // A procedure for reading only has no form, and what the national catalogue leaves open stays open.
      const blocking = from.form === null ? [] : findings.filter(isError);
      if (blocking.length > 0) throw new PublishChecksFailed(blocking);
      const overrideId = override === null ? null : await storeOverride(tx, from.procedureId, override);
      const { procedure, flow, form, template } = base;
      const stored = await storeVersion(
        tx,
        { procedure, flow, form, template },
        { origin: 'console', proposedBy: tx.actor.id, note: command.note, overrideId, source: from.source },
      );
      await audit(tx, 'catalogue.override', stored);
      return proposed(
        stored,
        findings.filter((finding) => !isError(finding)),
      );
    });
  }

  private async store(
    tx: Tx<OfficerActor>,
    pack: UncheckedPack,
    before: readonly ExplainedFinding[],
    { note }: { note: string },
  ): Promise<ProposedVersion> {
    const findings = [...before, ...checkPack(pack, this.context(tx.now))];
    const errors = findings.filter(isError);
    if (errors.length > 0) throw new PublishChecksFailed(errors);
    const stored = await storeVersion(tx, asPack(pack), { origin: 'console', proposedBy: tx.actor.id, note });
    await audit(tx, 'catalogue.propose', stored);
    return proposed(stored, findings);
  }
}

function proposed({ code, versionId, outcome, published }: LoadedProcedure, warnings: readonly ExplainedFinding[]): ProposedVersion {
  return { code, versionId, outcome, published, warnings };
}

async function audit(tx: Tx, action: string, { code, versionId, outcome }: LoadedProcedure): Promise<void> {
  await recordAudit(tx, { action, objectKind: 'procedure_version', objectId: versionId, details: { procedure: code, outcome } });
}

function codeOf(procedure: unknown): string | undefined {
  const code = typeof procedure === 'object' && procedure !== null ? (procedure as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** @throws ProcedureUnknown */
export async function procedureId(tx: Tx, code: string): Promise<string> {
  const row = await tx.maybeOne<{ id: string }>('select id from procedure where code = $1 for update', [code]);
  if (row === null) throw new ProcedureUnknown();
  return row.id;
}
