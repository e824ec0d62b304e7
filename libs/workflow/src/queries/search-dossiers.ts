import { visibleTo } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { fold, type Keyring, type Tx } from '@app/platform';

export interface FoundDossier {
  readonly dossierId: string;
  readonly code: string | null;
  readonly procedureName: { vi: string; en: string };
  readonly ownerName: string;
  readonly status: string;
  readonly submittedAt: Date;
}

const LIMIT = 20;

/** Code, identity number, phone, or a name with or without accents. A number is compared by its blind index, never in plain. */
export async function searchDossiers(tx: Tx<OfficerActor>, keyring: Keyring, text: string): Promise<FoundDossier[]> {
  const asked = text.normalize('NFC').trim();
  if (asked.length < 2) return [];
  const digits = asked.replace(/[\s.+-]/g, '');
  const number = /^\d{4,15}$/.test(digits) ? digits : null;
  const visible = visibleTo(tx.actor, 6);
  return tx.rows<FoundDossier & Record<string, unknown>>(
    `with hit as (
       select id from dossier where code ilike $1 || '%'
       union select dossier_id from party where identifier_index = $2 or phone_index = $3 or identifier_last4_index = $4
       union select dossier_id from party where $5::text is not null and name_folded like '%' || $5 || '%')
     select d.id as "dossierId", d.code, v.name as "procedureName", o.name as "ownerName", d.status, d.submitted_at as "submittedAt"
       from dossier d join procedure_version v on v.id = d.version_id left join party o on o.dossier_id = d.id and o.kind = 'owner'
      where d.id in (select id from hit) and ${visible.sql} order by d.submitted_at desc, d.id limit ${LIMIT}`,
    [
      asked.replace(/[%_\\]/g, '\\$&'),
      number === null ? null : keyring.blindIndex('identifier', number),
      number === null ? null : keyring.blindIndex('phone', number),
      number?.length === 4 ? keyring.blindIndex('identifier-last4', number) : null,
      number === null && /\p{L}/u.test(asked) ? fold(asked).replace(/[%_\\]/g, '\\$&') : null,
      ...visible.values,
    ],
  );
}
