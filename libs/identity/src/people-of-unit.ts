import type { Tx } from '@app/platform';
import type { Role } from './roles.js';

export interface RoleHeldInUnit {
  readonly accountId: string;
  readonly fullName: string;
  readonly title: { readonly vi: string; readonly en: string } | null;
  readonly role: Role;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly inForce: boolean;
}

/** Who holds which role in a unit, in force first; ended ones stay readable. */
export async function peopleOfUnit(tx: Tx, unitId: string): Promise<RoleHeldInUnit[]> {
  return tx.rows<RoleHeldInUnit & Record<string, unknown>>(
    `select a.id as "accountId", a.full_name as "fullName", a.title, r.role, r.valid_from as "validFrom", r.valid_to as "validTo",
       (a.state = 'active' and r.valid_from <= app_now() and (r.valid_to is null or r.valid_to > app_now())) as "inForce"
     from role_assignment r join account a on a.id = r.account_id where r.unit_id = $1 order by "inForce" desc, a.full_name, r.role limit 500`,
    [unitId],
  );
}
