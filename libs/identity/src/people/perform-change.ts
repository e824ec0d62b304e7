import type { Tx } from '@app/platform';
import type { OfficerActor } from '../actor.js';
import type { Role } from '../roles.js';
import type { PersonChange } from './person-change.js';
import { AccountLocked, PersonChanged, PersonNotFound, RoleNotHeld, SubstituteSelf } from './people.errors.js';
import {
  isFirstAppointment,
  periodOf,
  refuseConflict,
  refuseForeignAccount,
  refuseForeignUnit,
  refuseHeldRole,
  refuseTooFewAdministrators,
} from './people-rules.js';
import { isSensitiveRole } from './sensitive-role.js';

export interface LockedAccount {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

export interface PreparedChange {
  /** Whoever gains or loses by it, besides the account. */
  readonly concerns: readonly string[];
  readonly sensitive: boolean;
  /** Codes for the audit row. */
  readonly details: Readonly<Record<string, string | null>>;
  readonly perform: () => Promise<void>;
}

/** Checks a change against every rule; what it gives back does it. Nothing is written before. */
export async function prepareChange(
  tx: Tx<OfficerActor>,
  account: LockedAccount,
  change: PersonChange,
  { zone, proposerId }: { zone: string; proposerId: string },
): Promise<PreparedChange> {
  switch (change.do) {
    case 'give_role': {
      if (account.state !== 'active') throw new AccountLocked();
      await refuseForeignUnit(tx, change.role, change.unitId);
      const period = await periodOf(tx, change, zone);
      await refuseHeldRole(tx, account.id, change.role, change.unitId, period);
      await refuseConflict(tx, account.id, change, period, zone);
      const first = await isFirstAppointment(tx, change.role, account.id);
      return {
        concerns: [],
        sensitive: isSensitiveRole(change.role) && !first,
        details: { role: change.role, unit: change.unitId, from: change.from, to: change.to, basis: change.basis },
        perform: async () => {
          await tx.run(
            'insert into role_assignment (account_id, role, unit_id, valid_from, valid_to, granted_by, basis) values ($1, $2, $3, $4, $5, $6, $7)',
            [account.id, change.role, change.unitId, period.from, period.to, proposerId, change.basis],
          );
        },
      };
    }
    case 'end_role': {
      const held = await tx.maybeOne<{ role: Role; unit_id: string }>(
        'select role, unit_id from role_assignment where id = $1 and account_id = $2 and (valid_to is null or valid_to > app_now())',
        [change.assignmentId, account.id],
      );
      if (held === null) throw new RoleNotHeld();
      await refuseForeignUnit(tx, held.role, held.unit_id);
      if (held.role === 'system_admin') await refuseTooFewAdministrators(tx, account.id, 2);
      const on = change.on === null ? null : await periodOf(tx, { from: change.on, to: change.on }, zone);
      return {
        concerns: [],
        sensitive: false,
        details: { role: held.role, unit: held.unit_id, on: change.on },
        perform: async () => {
          // One that has not begun gets an empty period; one that would end earlier keeps its end.
          await tx.run(
            'update role_assignment set valid_to = greatest(valid_from, least(coalesce(valid_to, $2::timestamptz), $2::timestamptz)) where id = $1',
            [change.assignmentId, on?.to ?? tx.now],
          );
        },
      };
    }
    case 'lock': {
      if (account.state !== 'active') throw new AccountLocked();
      await refuseForeignAccount(tx, account.id);
      await refuseTooFewAdministrators(tx, account.id, 1);
      return {
        concerns: [],
        sensitive: false,
        details: { because: change.because },
        perform: async () => {
          await tx.run(`update account set state = 'locked', locked_because = $2 where id = $1`, [account.id, change.because]);
          await tx.run('delete from session where account_id = $1', [account.id]);
        },
      };
    }
    case 'unlock':
      if (account.state !== 'locked') throw new PersonChanged();
      await refuseForeignAccount(tx, account.id);
      return {
        concerns: [],
        sensitive: false,
        details: {},
        perform: async () => {
          await tx.run(`update account set state = 'active', locked_because = null where id = $1`, [account.id]);
        },
      };
    case 'substitute': {
      if (change.substituteId === account.id) throw new SubstituteSelf();
      await refuseForeignUnit(tx, change.role, change.unitId);
      const period = await periodOf(tx, change, zone);
      const held = await tx.maybeOne(
        `select 1 from role_assignment where account_id = $1 and role = $2 and unit_id = $3 and valid_from <= $4::timestamptz
            and (valid_to is null or valid_to > $4::timestamptz)`,
        [account.id, change.role, change.unitId, period.from],
      );
      if (held === null) throw new RoleNotHeld();
      const substitute = await tx.maybeOne<{ state: string }>('select state from account where id = $1', [change.substituteId]);
      if (substitute === null) throw new PersonNotFound();
      if (substitute.state !== 'active') throw new AccountLocked();
      await refuseConflict(tx, change.substituteId, change, period, zone);
      return {
        concerns: [change.substituteId],
        sensitive: isSensitiveRole(change.role),
        details: {
          role: change.role,
          unit: change.unitId,
          from: change.from,
          to: change.to,
          substitute: change.substituteId,
          basis: change.basis,
        },
        perform: async () => {
          await tx.run(
            `insert into substitution (account_id, substitute_id, role, unit_id, valid_from, valid_to, basis, granted_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
            [account.id, change.substituteId, change.role, change.unitId, period.from, period.to, change.basis, proposerId],
          );
        },
      };
    }
    case 'end_substitution': {
      const running = await tx.maybeOne<{ role: Role; unit_id: string; substitute_id: string }>(
        'select role, unit_id, substitute_id from substitution where id = $1 and account_id = $2 and valid_to > app_now()',
        [change.substitutionId, account.id],
      );
      if (running === null) throw new RoleNotHeld();
      await refuseForeignUnit(tx, running.role, running.unit_id);
      return {
        concerns: [running.substitute_id],
        sensitive: false,
        details: { role: running.role, unit: running.unit_id, substitute: running.substitute_id },
        perform: async () => {
          await tx.run('update substitution set valid_to = greatest(valid_from, app_now()) where id = $1', [change.substitutionId]);
        },
      };
    }
  }
}
