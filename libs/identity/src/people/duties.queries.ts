import type { Tx } from '@app/platform';
import type { OfficerActor } from '../actor.js';
import type { Role } from '../roles.js';
import { DUTY_EXEMPTION } from './exempt-agency.js';
import type { PersonName } from './people.queries.js';

export interface DutyRule {
  readonly role: Role;
  readonly otherRole: Role;
  readonly within: 'unit' | 'agency' | 'province';
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface DutyExemption {
  readonly id: string;
  readonly role: Role;
  readonly otherRole: Role;
  readonly agencyCode: string;
  readonly agencyName: PersonName;
  readonly reason: string;
  readonly documentId: string;
  readonly from: string;
  readonly to: string | null;
  readonly proposer: string;
  readonly allowedBy: string;
  readonly state: 'in_force' | 'later' | 'ended';
}

export interface WaitingExemption {
  readonly id: string;
  readonly role: Role;
  readonly otherRole: Role;
  readonly agencyName: PersonName;
  readonly reason: string;
  readonly documentId: string;
  readonly from: string;
  readonly to: string | null;
  readonly proposer: string;
  readonly proposedAt: Date;
  readonly own: boolean;
}

export interface Duties {
  readonly rules: readonly DutyRule[];
  readonly exemptions: readonly DutyExemption[];
  readonly waiting: readonly WaitingExemption[];
}

/** Which duties one person may not hold together, which agencies are exempt, and what waits for a second administrator. */
export async function duties(tx: Tx<OfficerActor>, zone: string): Promise<Duties> {
  const rules = await tx.rows<DutyRule & Record<string, unknown>>(
    `select role, other_role as "otherRole", within, source, valid_from::text as "validFrom", valid_to::text as "validTo" from duty_conflict
      where valid_to is null or valid_to >= (app_now() at time zone $1)::date order by within, role, other_role`,
    [zone],
  );
  const exemptions = await tx.rows<DutyExemption & Record<string, unknown>>(
    `select e.id, e.role, e.other_role as "otherRole", g.code as "agencyCode", g.name as "agencyName", e.reason, e.document_id as "documentId", e.valid_from::text as "from",
       e.valid_to::text as "to", p.full_name as proposer, a.full_name as "allowedBy",
       case when e.valid_to < d.today then 'ended' when e.valid_from > d.today then 'later' else 'in_force' end as state
       from duty_exemption e join agency g on g.id = e.agency_id join account p on p.id = e.proposed_by join account a on a.id = e.allowed_by,
            (select (app_now() at time zone $1)::date as today) d
      order by e.valid_from desc, e.id limit 200`,
    [zone],
  );
  const waiting = await tx.rows<WaitingExemption & Record<string, unknown>>(
    `select q.id, q.payload ->> 'role' as role, q.payload ->> 'otherRole' as "otherRole", g.name as "agencyName", q.payload ->> 'reason' as reason,
       q.payload ->> 'documentId' as "documentId", q.payload ->> 'from' as "from", q.payload ->> 'to' as "to", a.full_name as proposer, q.proposed_at as "proposedAt",
       q.proposer_id::text = $2 as own
       from approval q join agency g on g.id::text = q.subject join account a on a.id = q.proposer_id
      where q.kind = $1 and q.state = 'proposed' order by q.proposed_at limit 100`,
    [DUTY_EXEMPTION, tx.actor.id],
  );
  return { rules, exemptions, waiting };
}

/** Whether the document proves an exemption, allowed or waiting: nothing else is shown by it. */
export async function isExemptionDocument(tx: Tx, documentId: string): Promise<boolean> {
  const found = await tx.maybeOne(
    `select 1 where exists (select 1 from duty_exemption where document_id = $1)
        or exists (select 1 from approval where kind = $2 and payload ->> 'documentId' = $1::text)`,
    [documentId, DUTY_EXEMPTION],
  );
  return found !== null;
}
