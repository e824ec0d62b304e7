import { recordAudit } from '@app/audit';
import type { Database, Tx } from '@app/platform';
import type { OfficerActor } from '../actor.js';
import { decide, propose, withdraw } from '../approval/approvals.js';
import type { Role } from '../roles.js';
import { DutyRuleUnknown, ExemptionHeld, ExemptionNotFound, PeopleNotYours, PeriodInvalid } from './people.errors.js';
import { ofSystem } from './people-rules.js';

export const DUTY_EXEMPTION = 'duty_exemption';

export interface ExemptionProposal {
  readonly role: Role;
  readonly otherRole: Role;
  readonly agencyCode: string;
  readonly reason: string;
  /** The decision, uploaded before. */
  readonly documentId: string;
  readonly from: string;
  /** The last day; null = until it is ended. */
  readonly to: string | null;
}

/**
 * Small agencies that may put two conflicting duties into one hand. One administrator of the system proposes it with reason and document, another
 * allows it; either ends it, because less is always allowed.
 */
export class ExemptAgency {
  /** @param attach keeps the document with what it proves, in the same transaction */
  constructor(
    private readonly database: Database,
    private readonly zone: string,
    private readonly attach: (tx: Tx, ids: readonly string[]) => Promise<void>,
  ) {}

  /** @throws PeopleNotYours, DutyRuleUnknown, PeriodInvalid, ExemptionHeld */
  propose(actor: OfficerActor, proposal: ExemptionProposal): Promise<{ approvalId: string }> {
    return this.database.writeAs(actor, async (tx) => {
      refuseOthers(tx);
      const agencyId = await this.check(tx, proposal);
      await this.attach(tx, [proposal.documentId]);
      const approvalId = await propose(tx, {
        kind: DUTY_EXEMPTION,
        subject: agencyId,
        subjectVersion: 1,
        payload: { ...proposal },
        unitId: null,
      });
      await audit(tx, 'duties.propose', agencyId, { role: proposal.role, other: proposal.otherRole, approval: approvalId });
      return { approvalId };
    });
  }

  /** @throws ApprovalBySamePerson, ApprovalNotFound, and what `propose` throws when the rule has changed meanwhile */
  decide(actor: OfficerActor, approvalId: string, approved: boolean): Promise<{ state: 'approved' | 'rejected' }> {
    return this.database.writeAs(actor, async (tx) => {
      refuseOthers(tx);
      const { payload, subject, proposerId } = await decide(tx, approvalId, approved, [DUTY_EXEMPTION]);
      const proposal = payload as unknown as ExemptionProposal;
      const details = { role: proposal.role, other: proposal.otherRole, approval: approvalId };
      if (!approved) {
        await audit(tx, 'duties.reject', subject, details);
        return { state: 'rejected' };
      }
      // A first day that passed while it waited is no fault: it counts from today on.
      const agencyId = await this.check(tx, proposal, false);
      await tx.run(
        `insert into duty_exemption (role, other_role, agency_id, reason, document_id, valid_from, valid_to, proposed_by, allowed_by)
         values ($1, $2, $3, $4, $5, greatest($6::date, (app_now() at time zone $10)::date), $7::date, $8, $9)`,
        [
          proposal.role,
          proposal.otherRole,
          agencyId,
          proposal.reason,
          proposal.documentId,
          proposal.from,
          proposal.to,
          proposerId,
          tx.actor.id,
          this.zone,
        ],
      );
      await audit(tx, 'duties.exempt', agencyId, { ...details, proposer: proposerId });
      return { state: 'approved' };
    });
  }

  /** @throws ApprovalNotFound */
  withdraw(actor: OfficerActor, approvalId: string): Promise<{ state: 'withdrawn' }> {
    return this.database.writeAs(actor, async (tx) => {
      const { subject } = await withdraw(tx, approvalId, [DUTY_EXEMPTION]);
      await audit(tx, 'duties.withdraw', subject, { approval: approvalId });
      return { state: 'withdrawn' };
    });
  }

  /** Today is its last day; roles that were given stay until somebody ends them. @throws ExemptionNotFound */
  end(actor: OfficerActor, id: string): Promise<{ id: string }> {
    return this.database.writeAs(actor, async (tx) => {
      refuseOthers(tx);
      const ended = await tx.maybeOne<{ agency_id: string }>(
        `update duty_exemption set valid_to = greatest(valid_from, (app_now() at time zone $2)::date), ended_by = $3
          where id = $1 and ended_by is null and (valid_to is null or valid_to > (app_now() at time zone $2)::date) returning agency_id`,
        [id, this.zone, tx.actor.id],
      );
      if (ended === null) throw new ExemptionNotFound();
      await audit(tx, 'duties.end', ended.agency_id, { exemption: id });
      return { id };
    });
  }

  /** @returns id of the agency */
  private async check(tx: Tx, { role, otherRole, agencyCode, from, to }: ExemptionProposal, fresh = true): Promise<string> {
    const { today } = await tx.one<{ today: string }>(`select ((app_now() at time zone $1)::date)::text as today`, [this.zone]);
    if ((fresh && from < today) || (to !== null && (to < from || to < today))) throw new PeriodInvalid();
    const rule = await tx.maybeOne<{ id: string }>(
      `select a.id from duty_conflict c join agency a on a.code = $3
        where c.role = $1 and c.other_role = $2 and c.within <> 'province' and c.valid_from <= $4::date and (c.valid_to is null or c.valid_to >= $4::date)`,
      [role, otherRole, agencyCode, from],
    );
    if (rule === null) throw new DutyRuleUnknown();
    const held = await tx.maybeOne(
      `select 1 from duty_exemption where agency_id = $1 and role = $2 and other_role = $3
          and daterange(valid_from, valid_to, '[]') && daterange($4::date, $5::date, '[]')`,
      [rule.id, role, otherRole, from, to],
    );
    if (held !== null) throw new ExemptionHeld();
    return rule.id;
  }
}

function refuseOthers(tx: Tx<OfficerActor>): void {
  if (!ofSystem(tx.actor)) throw new PeopleNotYours();
}

async function audit(tx: Tx<OfficerActor>, action: string, agencyId: string, details: Record<string, string>): Promise<void> {
  await recordAudit(tx, { action, objectKind: 'agency', objectId: agencyId, role: 'system_admin', details });
}
