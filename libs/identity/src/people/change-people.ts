import { recordAudit } from '@app/audit';
import type { Database, Tx } from '@app/platform';
import type { OfficerActor } from '../actor.js';
import { decide, outdate, propose, withdraw } from '../approval/approvals.js';
import { ApprovalNotFound, ApprovalOutdated } from '../identity.errors.js';
import { ApprovalAboutYou, OwnAccount, PersonChanged, PersonNotFound, UsernameTaken } from './people.errors.js';
import { refuseForeignAccount, refuseForeignUnit } from './people-rules.js';
import { prepareChange, type LockedAccount } from './perform-change.js';
import type { ChangedPerson, PersonChange } from './person-change.js';

export const PEOPLE_CHANGE = 'people_change';

export interface PersonFacts {
  readonly fullName: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly email: string | null;
}

/**
 * Accounts, roles and substitutions. One administrator does what is reversible and small; what signs, administers or supervises, and anything for
 * oneself, waits for a second one. Every change and every proposal is an audit row, and takes effect at once.
 */
export class ChangePeople {
  constructor(
    private readonly database: Database,
    private readonly settings: { readonly zone: string; readonly issuer: string },
  ) {}

  /** Somebody whom the identity provider knows by this user name. @throws UsernameTaken */
  add(actor: OfficerActor, person: PersonFacts & { readonly username: string }): Promise<{ id: string }> {
    return this.database.writeAs(actor, async (tx) => {
      await oneAtATime(tx);
      const username = person.username.toLowerCase();
      const made = await tx.maybeOne<{ id: string }>(
        `insert into account (issuer, username, full_name, title, email) values ($1, $2, $3, $4, $5) on conflict (issuer, username) do nothing returning id`,
        [this.settings.issuer, username, person.fullName, JSON.stringify(person.title), person.email],
      );
      if (made === null) throw new UsernameTaken();
      await audit(tx, 'people.add', made.id, {});
      return made;
    });
  }

  /** Name, title and address, by somebody else. @throws OwnAccount, PersonChanged */
  edit(actor: OfficerActor, accountId: string, version: number, facts: PersonFacts): Promise<{ id: string }> {
    return this.database.writeAs(actor, async (tx) => {
      await oneAtATime(tx);
      const account = await lockAccount(tx, accountId, version);
      if (account.id === actor.id) throw new OwnAccount();
      await refuseForeignAccount(tx, account.id);
      await tx.run('update account set full_name = $2, title = $3, email = $4, version = version + 1 where id = $1', [
        account.id,
        facts.fullName,
        JSON.stringify(facts.title),
        facts.email,
      ]);
      await audit(tx, 'people.edit', account.id, { fields: 'full_name, title, email' });
      return { id: account.id };
    });
  }

  change(actor: OfficerActor, accountId: string, version: number, change: PersonChange): Promise<ChangedPerson> {
    return this.database.writeAs(actor, async (tx) => {
      await oneAtATime(tx);
      const account = await lockAccount(tx, accountId, version);
      const prepared = await prepareChange(tx, account, change, { zone: this.settings.zone, proposerId: actor.id });
      const own = account.id === actor.id || prepared.concerns.includes(actor.id);
      if (!own && !prepared.sensitive) {
        await prepared.perform();
        await raise(tx, account.id);
        await audit(tx, `people.${change.do}`, account.id, prepared.details);
        return { outcome: 'done', approvalId: null };
      }
      const approvalId = await propose(tx, {
        kind: PEOPLE_CHANGE,
        subject: account.id,
        subjectVersion: account.version,
        payload: { ...change },
        unitId: null,
      });
      await audit(tx, `people.propose.${change.do}`, account.id, { ...prepared.details, approval: approvalId });
      return { outcome: 'proposed', approvalId };
    });
  }

  /** The second administrator: not who proposed it, nor whom it is about. @throws ApprovalAboutYou, ApprovalBySamePerson, ApprovalOutdated */
  async decide(actor: OfficerActor, approvalId: string, approved: boolean): Promise<{ state: 'approved' | 'rejected' }> {
    try {
      return await this.database.writeAs(actor, (tx) => this.perform(tx, approvalId, approved));
    } catch (error) {
      if (error instanceof ApprovalOutdated) await this.database.writeAs(actor, (tx) => outdate(tx, approvalId));
      throw error;
    }
  }

  /** Who proposed it takes it back before it is decided. @throws ApprovalNotFound */
  withdraw(actor: OfficerActor, approvalId: string): Promise<{ state: 'withdrawn' }> {
    return this.database.writeAs(actor, async (tx) => {
      const { subject, payload } = await withdraw(tx, approvalId, [PEOPLE_CHANGE]);
      await audit(tx, `people.withdraw.${(payload as PersonChange).do}`, subject, { approval: approvalId });
      return { state: 'withdrawn' };
    });
  }

  private async perform(tx: Tx<OfficerActor>, approvalId: string, approved: boolean): Promise<{ state: 'approved' | 'rejected' }> {
    await oneAtATime(tx);
    const proposal = await tx.maybeOne<{ subject: string }>('select subject from approval where id = $1 and kind = $2', [
      approvalId,
      PEOPLE_CHANGE,
    ]);
    if (proposal === null) throw new ApprovalNotFound();
    const approval = await decide(tx, approvalId, approved, [PEOPLE_CHANGE]);
    const account = await lockAccount(tx, approval.subject, null);
    const change = approval.payload as PersonChange;
    if (account.id === tx.actor.id || (change.do === 'substitute' && change.substituteId === tx.actor.id)) throw new ApprovalAboutYou();
    if (!approved) {
      if ('unitId' in change) await refuseForeignUnit(tx, change.role, change.unitId);
      else await refuseForeignAccount(tx, account.id);
      await audit(tx, `people.reject.${change.do}`, account.id, { approval: approvalId });
      return { state: 'rejected' };
    }
    if (account.version !== approval.subjectVersion) throw new ApprovalOutdated();
    const prepared = await prepareChange(tx, account, change, { zone: this.settings.zone, proposerId: approval.proposerId });
    await prepared.perform();
    await raise(tx, account.id);
    await audit(tx, `people.${change.do}`, account.id, { ...prepared.details, approval: approvalId, proposer: approval.proposerId });
    return { state: 'approved' };
  }
}

/** Whether an administrator remains is asked of all accounts, so changes of people are made one after the other. */
async function oneAtATime(tx: Tx): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('identity.people'))`);
}

/** @param seen version the caller saw; null = any */
async function lockAccount(tx: Tx, id: string, seen: number | null): Promise<LockedAccount> {
  const account = await tx.maybeOne<LockedAccount & Record<string, unknown>>(
    'select id, state, version from account where id = $1 for update',
    [id],
  );
  if (account === null) throw new PersonNotFound();
  if (seen !== null && account.version !== seen) throw new PersonChanged();
  return account;
}

async function raise(tx: Tx, id: string): Promise<void> {
  await tx.run('update account set version = version + 1 where id = $1', [id]);
}

async function audit(tx: Tx<OfficerActor>, action: string, id: string, details: Record<string, string | null>): Promise<void> {
  const role = tx.actor.roles.find((held) => held.role === 'system_admin' || held.role === 'unit_admin')?.role;
  await recordAudit(tx, { action, objectKind: 'account', objectId: id, details, ...(role === undefined ? {} : { role }) });
}
