import type { Tx } from '@app/platform';

export interface OfficerAccess {
  readonly at: Date;
  readonly role: string | null;
  readonly purpose: string;
  /** Name of the unit in both languages; null when it is not recorded. */
  readonly unit: { readonly vi: string; readonly en: string } | null;
}

/** Which officers looked at a dossier, newest first, the last 200; by role and unit, never by name. */
export function officerAccesses(tx: Tx, dossierId: string): Promise<OfficerAccess[]> {
  return tx.rows<OfficerAccess>(
    `select a.recorded_at as "at", a.actor_role as role, a.purpose, u.name as unit from access_log a left join unit u on u.id = a.unit_id
      where a.object_kind = 'dossier' and a.object_id = $1 and a.actor_kind = 'officer' order by a.recorded_at desc limit 200`,
    [dossierId],
  );
}
