import type { OfficerActor } from '@app/identity';
import type { Tx } from '@app/platform';

export interface RegisterDesk {
  readonly unitId: string;
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
}

/** A book that is frozen. */
export interface RegisterBook {
  /** `2026-11` */
  readonly month: string;
  readonly rows: number;
  readonly frozenAt: Date;
  /** Of the file, as lower case hexadecimal digits. */
  readonly sha256: string;
}

const DESKS = `
select u.id as "unitId", u.code, u.name from unit u where u.kind = 'desk' and ($1 or u.id = any($2::uuid[])) order by u.code`;
const BOOKS = `
select to_char(b.month, 'YYYY-MM') as month, b.rows, b.frozen_at as "frozenAt", encode(d.sha256, 'hex') as sha256
  from register_book b join document d on d.id = b.document_id where b.unit_id = $1 order by b.month desc`;

/** The desks whose registers the officer may read. */
export async function registerDesks(tx: Tx<OfficerActor>): Promise<RegisterDesk[]> {
  return tx.rows<RegisterDesk & Record<string, unknown>>(DESKS, [tx.actor.seesAllUnits, tx.actor.units]);
}

/** The frozen books of a desk, newest first. */
export async function registerBooks(tx: Tx, unitId: string): Promise<RegisterBook[]> {
  return tx.rows<RegisterBook & Record<string, unknown>>(BOOKS, [unitId]);
}
