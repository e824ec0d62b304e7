import { recordAudit } from '@app/audit';
import { ApprovalOutdated, decide, propose, withdraw, type OfficerActor } from '@app/identity';
import type { Database, Tx } from '@app/platform';
import { EffectiveDayPast, LaterVersionPublished, PublishChecksFailed, VersionNotOpen } from '../catalogue.errors.js';
import { publishVersion } from '../version/load-procedure.js';
import { checkPack, isError, type PackCheckContext } from './check-pack.js';
import { versionParts, type VersionParts } from './version-parts.js';

/** Kind of the approvals of this library; whoever decides other approvals leaves these alone. */
export const PUBLISH_APPROVAL = 'publish_procedure';

/** draft -> review -> published, by two people: who proposes the publication never decides it. */
export class ReviewVersion {
  constructor(
    private readonly database: Database,
    private readonly context: (now: Date) => PackCheckContext,
    private readonly zone: string,
  ) {}

  /** @param effectiveFrom local day 'YYYY-MM-DD'; today means at once, when the second person agrees */
  submit(actor: OfficerActor, command: { versionId: string; effectiveFrom: string }): Promise<{ approvalId: string }> {
    return this.database.writeAs(actor, async (tx) => {
      const version = await lockVersion(tx, command.versionId, 'draft');
      this.refusePast(tx, command.effectiveFrom);
      this.refuseFaults(tx, version);
      const from = await this.startOf(tx, command.effectiveFrom);
      await refuseEarlierThanPublished(tx, version, from);
      await tx.run(`update procedure_version set status = 'review' where id = $1`, [version.id]);
      const approvalId = await propose(tx, {
        kind: PUBLISH_APPROVAL,
        subject: version.id,
        subjectVersion: version.number,
        payload: { versionId: version.id, procedure: version.code, sha256: version.sha256, effectiveFrom: command.effectiveFrom },
        unitId: null,
      });
      await audit(tx, 'catalogue.submit', version, { effectiveFrom: command.effectiveFrom });
      return { approvalId };
    });
  }

  /** What was approved is published unchanged; what was rejected is a draft again. */
  decide(
    actor: OfficerActor,
    command: { approvalId: string; approved: boolean },
  ): Promise<{ state: 'published' | 'draft'; versionId: string }> {
    return this.database.writeAs(actor, async (tx) => {
      const approval = await decide(tx, command.approvalId, command.approved, [PUBLISH_APPROVAL]);
      const { sha256, effectiveFrom } = approval.payload as { sha256: string; effectiveFrom: string };
      const version = await lockVersion(tx, approval.subject, 'review').catch(() => {
        throw new ApprovalOutdated();
      });
      if (version.sha256 !== sha256) throw new ApprovalOutdated();
      if (!command.approved) {
        await tx.run(`update procedure_version set status = 'draft' where id = $1`, [version.id]);
        await audit(tx, 'catalogue.reject', version, { approval: approval.id });
        return { state: 'draft', versionId: version.id };
      }
      this.refuseFaults(tx, version);
      // A day that passed while it waited means now: nothing is published into the past.
      const day = await this.startOf(tx, effectiveFrom);
      await publishVersion(tx, version.procedureId, version.id, day > tx.now ? day : tx.now);
      await audit(tx, 'catalogue.publish', version, { approval: approval.id, effectiveFrom });
      return { state: 'published', versionId: version.id };
    });
  }

  /** Who asked for the publication takes it back: the version is a draft again. @throws ApprovalNotFound */
  withdraw(actor: OfficerActor, approvalId: string): Promise<{ state: 'draft'; versionId: string }> {
    return this.database.writeAs(actor, async (tx) => {
      const { subject } = await withdraw(tx, approvalId, [PUBLISH_APPROVAL]);
      const version = await lockVersion(tx, subject, 'review');
      await tx.run(`update procedure_version set status = 'draft' where id = $1`, [version.id]);
      await audit(tx, 'catalogue.withdraw', version, { approval: approvalId });
      return { state: 'draft', versionId: version.id };
    });
  }

  /** A draft that nobody wants. */
  discard(actor: OfficerActor, versionId: string): Promise<void> {
    return this.database.writeAs(actor, async (tx) => {
      const version = await lockVersion(tx, versionId, 'draft');
      await tx.run(`update procedure_version set status = 'withdrawn' where id = $1`, [version.id]);
      await audit(tx, 'catalogue.discard', version, {});
    });
  }

  private refusePast(tx: Tx, day: string): void {
    const { today } = this.context(tx.now);
    if (day < today) throw new EffectiveDayPast(today);
  }

  /** A version for reading only keeps the gaps of the national catalogue; what takes dossiers has none. */
  private refuseFaults(tx: Tx, version: VersionParts): void {
    const findings = version.form === null && version.flow === null ? [] : checkPack(version, this.context(tx.now)).filter(isError);
    if (findings.length > 0) throw new PublishChecksFailed(findings);
  }

  private async startOf(tx: Tx, day: string): Promise<Date> {
    return (await tx.one<{ start: Date }>(`select ($1::date)::timestamp at time zone $2 as start`, [day, this.zone])).start;
  }
}

/** Locks the procedure and reads the version. @throws VersionUnknown, VersionNotOpen */
async function lockVersion(tx: Tx, id: string, status: 'draft' | 'review'): Promise<VersionParts> {
  await tx.run('select 1 from procedure where id = (select procedure_id from procedure_version where id = $1) for update', [id]);
  const version = await versionParts(tx, id);
  if (version.status !== status) throw new VersionNotOpen();
  return version;
}

async function refuseEarlierThanPublished(tx: Tx, { procedureId, id }: VersionParts, from: Date): Promise<void> {
  const later = await tx.maybeOne<{ number: number; from: Date }>(
    `select number, effective_from as "from" from procedure_version where procedure_id = $1 and id <> $2 and status = 'published' and effective_from > greatest($3::timestamptz, app_now()) order by effective_from desc limit 1`,
    [procedureId, id, from],
  );
  if (later !== null) throw new LaterVersionPublished(later.number, later.from.toISOString());
}

async function audit(tx: Tx, action: string, { id, code, number }: VersionParts, details: Record<string, string>): Promise<void> {
  await recordAudit(tx, { action, objectKind: 'procedure_version', objectId: id, details: { procedure: code, number, ...details } });
}
