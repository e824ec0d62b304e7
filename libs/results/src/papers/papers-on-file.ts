import type { Tx } from '@app/platform';
import { PaperNotFound } from '../results.errors.js';

export interface PersonPaper {
  readonly id: string;
  readonly code: string;
  readonly title: { readonly vi: string; readonly en?: string };
  readonly number: string | null;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly issuer: { readonly vi: string; readonly en: string };
  /** `result`: we issued it; `accepted`: an officer accepted it in a dossier. */
  readonly source: 'result' | 'accepted';
  readonly documentIds: readonly string[];
  /** In force today: not expired, not revoked. */
  readonly valid: boolean;
}

const VALID = `((p.valid_until is null or p.valid_until >= (app_now() at time zone $2)::date) and (p.result_id is null or r.state in ('issued')))`;
const SELECT = `select p.id, p.code, p.title, p.number, p.issued_on::text as "issuedOn", p.valid_until::text as "validUntil", a.name as issuer, p.source,
    array(select d.document_id from person_paper_document d where d.paper_id = p.id order by d.document_id) as "documentIds", ${VALID} as valid
  from person_paper p join agency a on a.id = p.issuer_agency_id left join result r on r.id = p.result_id`;

/** Everything of a person, newest first. @param owner blind index of the identifier */
export async function papersOf(tx: Tx, owner: Buffer, zone: string): Promise<PersonPaper[]> {
  return tx.rows<PersonPaper & Record<string, unknown>>(
    `${SELECT} where p.owner_index = $1 order by p.issued_on desc, p.recorded_at desc limit 500`,
    [owner, zone],
  );
}

/** What may be used again for these codes: valid papers only, results before accepted copies, the newest first. */
export async function papersOnFile(tx: Tx, owner: Buffer, codes: readonly string[], zone: string): Promise<PersonPaper[]> {
  if (codes.length === 0) return [];
  return tx.rows<PersonPaper & Record<string, unknown>>(
    `${SELECT} where p.owner_index = $1 and p.code = any($3::text[]) and ${VALID} order by p.source = 'result' desc, p.issued_on desc, p.recorded_at desc limit 50`,
    [owner, zone, codes],
  );
}

/** One paper of a person. @throws PaperNotFound also when it is somebody else's */
export async function paperOf(tx: Tx, owner: Buffer, id: string, zone: string): Promise<PersonPaper> {
  const paper = await tx.maybeOne<PersonPaper & Record<string, unknown>>(`${SELECT} where p.owner_index = $1 and p.id = $3`, [
    owner,
    zone,
    id,
  ]);
  if (paper === null) throw new PaperNotFound();
  return paper;
}
