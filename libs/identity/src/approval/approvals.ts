import { createHash } from 'node:crypto';
import { canonical, type Tx } from '@app/platform';
import type { OfficerActor } from '../actor.js';
import { ApprovalBySamePerson, ApprovalNotFound, ApprovalOutdated } from '../identity.errors.js';

export interface Proposal {
  readonly kind: string;
  /** What it is about, e.g. a dossier id. */
  readonly subject: string;
  /** Version of the subject the proposer saw; a changed subject makes the proposal outdated. */
  readonly subjectVersion: number;
  /** Performed unchanged when approved. No personal data: texts go by reference. */
  readonly payload: Record<string, unknown>;
  readonly unitId: string | null;
}

export interface DecidedApproval {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly subjectVersion: number;
  readonly payload: Record<string, unknown>;
  readonly proposerId: string;
}

const hashOf = (payload: unknown): Buffer => createHash('sha256').update(canonical(payload)).digest();

export async function propose(tx: Tx<OfficerActor>, proposal: Proposal): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `insert into approval (kind, subject, subject_version, payload, payload_hash, unit_id, proposer_id) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      proposal.kind,
      proposal.subject,
      proposal.subjectVersion,
      JSON.stringify(proposal.payload),
      hashOf(proposal.payload),
      proposal.unitId,
      tx.actor.id,
    ],
  );
  return id;
}

/**
 * The second person decides. The caller performs the payload in the same transaction, or calls `outdate` when its subject has changed.
 * @param kinds the kinds that the caller can perform; one of another kind is not found
 * @throws ApprovalBySamePerson, ApprovalNotFound (also when it is for a unit of others)
 */
export async function decide(tx: Tx<OfficerActor>, id: string, approved: boolean, kinds: readonly string[]): Promise<DecidedApproval> {
  const row = await tx.maybeOne<{
    kind: string;
    subject: string;
    subject_version: number;
    payload: Record<string, unknown>;
    payload_hash: Buffer;
    proposer_id: string;
  }>(
    `select kind, subject, subject_version, payload, payload_hash, proposer_id from approval
      where id = $1 and state = 'proposed' and kind = any($3::text[]) and (unit_id is null or unit_id = any($2::uuid[])) for update`,
    [id, tx.actor.units, kinds],
  );
  if (row === null) throw new ApprovalNotFound();
  if (row.proposer_id === tx.actor.id) throw new ApprovalBySamePerson();
  if (!row.payload_hash.equals(hashOf(row.payload))) throw new ApprovalOutdated();
  await tx.run(`update approval set state = $2, decider_id = $3, decided_at = app_now() where id = $1`, [
    id,
    approved ? 'approved' : 'rejected',
    tx.actor.id,
  ]);
  return {
    id,
    kind: row.kind,
    subject: row.subject,
    subjectVersion: row.subject_version,
    payload: row.payload,
    proposerId: row.proposer_id,
  };
}

export type WithdrawnApproval = Pick<DecidedApproval, 'id' | 'kind' | 'subject' | 'payload'>;

/**
 * Who proposed it takes it back while it waits. The caller records it and undoes what the proposal did to its subject.
 * @throws ApprovalNotFound also for a proposal of somebody else, and for one that was decided
 */
export async function withdraw(tx: Tx<OfficerActor>, id: string, kinds: readonly string[]): Promise<WithdrawnApproval> {
  const withdrawn = await tx.maybeOne<WithdrawnApproval & Record<string, unknown>>(
    `update approval set state = 'withdrawn', decided_at = app_now() where id = $1 and state = 'proposed' and kind = any($2::text[]) and proposer_id = $3
     returning id, kind, subject, payload`,
    [id, kinds, tx.actor.id],
  );
  if (withdrawn === null) throw new ApprovalNotFound();
  return withdrawn;
}

/** Its subject has changed since: nobody can approve it any more. */
export async function outdate(tx: Tx<OfficerActor>, id: string): Promise<void> {
  await tx.run(`update approval set state = 'outdated' where id = $1 and state = 'proposed'`, [id]);
}

export interface WaitingApproval {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly payload: Record<string, unknown>;
  readonly proposedAt: Date;
  readonly proposer: string;
  readonly proposerId: string;
}

/** @param kinds only these */
export async function waitingApprovals(tx: Tx<OfficerActor>, kinds: readonly string[]): Promise<WaitingApproval[]> {
  return tx.rows<WaitingApproval & Record<string, unknown>>(
    `select p.id, p.kind, p.subject, p.payload, p.proposed_at as "proposedAt", a.full_name as proposer, p.proposer_id as "proposerId"
       from approval p join account a on a.id = p.proposer_id
      where p.state = 'proposed' and p.kind = any($2::text[]) and (p.unit_id is null or p.unit_id = any($1::uuid[])) order by p.proposed_at limit 200`,
    [tx.actor.units, kinds],
  );
}

/** What I proposed about one subject and nobody has decided yet. */
export async function ownProposals(tx: Tx<OfficerActor>, subject: string, kinds: readonly string[]): Promise<WaitingApproval[]> {
  return tx.rows<WaitingApproval & Record<string, unknown>>(
    `select p.id, p.kind, p.subject, p.payload, p.proposed_at as "proposedAt", a.full_name as proposer, p.proposer_id as "proposerId"
       from approval p join account a on a.id = p.proposer_id
      where p.state = 'proposed' and p.kind = any($2::text[]) and p.subject = $1 and p.proposer_id = $3 order by p.proposed_at limit 50`,
    [subject, kinds, tx.actor.id],
  );
}
