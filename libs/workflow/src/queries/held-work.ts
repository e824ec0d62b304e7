import type { LocalName } from '@app/organisation';
import type { Tx } from '@app/platform';

export interface HeldWork {
  readonly unitId: string;
  readonly unitName: LocalName;
  readonly tasks: number;
  readonly dossiers: number;
  /** Who can give these tasks to somebody else. */
  readonly heads: readonly string[];
}

/** Open tasks in the hands of an officer by unit, with the heads who can give them to others. */
export async function heldWork(tx: Tx, accountId: string): Promise<HeldWork[]> {
  return tx.rows<HeldWork & Record<string, unknown>>(
    `select u.id as "unitId", u.name as "unitName", count(*)::int as tasks, count(distinct t.dossier_id)::int as dossiers,
       coalesce((select array_agg(distinct a.full_name) from role_assignment r join account a on a.id = r.account_id
         where r.unit_id = u.id and r.role = 'unit_head' and a.state = 'active' and a.id <> $1 and r.valid_from <= app_now() and (r.valid_to is null or r.valid_to > app_now())), '{}') as heads
       from task t join unit u on u.id = t.unit_id where t.assignee_id = $1::uuid and t.state in ('open', 'signing') group by u.id order by u.code`,
    [accountId],
  );
}
