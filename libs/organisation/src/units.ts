import type { Tx } from '@app/platform';
import { NoCompetentUnit, UnitUnknown } from './organisation.errors.js';

export interface LocalName {
  readonly vi: string;
  readonly en: string;
}

export interface UnitView {
  readonly id: string;
  readonly code: string;
  readonly name: LocalName;
  readonly kind: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: LocalName;
  readonly agencyKind: string;
  readonly areaCode: string | null;
  readonly address: string;
  readonly phone: string;
}

const COLUMNS = `u.id, u.code, u.name, u.kind, u.agency_id as "agencyId", a.code as "agencyCode", a.name as "agencyName", a.kind as "agencyKind", a.area_code as "areaCode", u.address, u.phone`;
const VALID = `u.valid_from <= app_now()::date and (u.valid_to is null or u.valid_to >= app_now()::date)`;

/** Looked up by id or code; closed units are found too, because old dossiers name them. */
export async function findUnit(tx: Tx, idOrCode: string): Promise<UnitView> {
  const unit = await tx.maybeOne<UnitView & Record<string, unknown>>(
    `select ${COLUMNS} from unit u join agency a on a.id = u.agency_id where u.id::text = $1 or u.code = $1`,
    [idOrCode],
  );
  if (unit === null) throw new UnitUnknown();
  return unit;
}

/** An open desk. @throws UnitUnknown */
export async function findOpenDesk(tx: Tx, idOrCode: string): Promise<UnitView> {
  const unit = await tx.maybeOne<UnitView & Record<string, unknown>>(
    `select ${COLUMNS} from unit u join agency a on a.id = u.agency_id where (u.id::text = $1 or u.code = $1) and u.kind = 'desk' and ${VALID}`,
    [idOrCode],
  );
  if (unit === null) throw new UnitUnknown();
  return unit;
}

export async function listUnits(tx: Tx, filter: { kind?: string; agencyId?: string } = {}): Promise<UnitView[]> {
  return tx.rows<UnitView & Record<string, unknown>>(
    `select ${COLUMNS} from unit u join agency a on a.id = u.agency_id where ${VALID} and ($1::text is null or u.kind = $1) and ($2::uuid is null or u.agency_id = $2) order by a.code, u.code limit 1000`,
    [filter.kind ?? null, filter.agencyId ?? null],
  );
}

/**
 * Agency by any of its codes, old or new (QĐ 20/2020/QĐ-TTg): both lead to the same agency.
 */
export async function findAgencyId(tx: Tx, code: string): Promise<string | null> {
  const row = await tx.maybeOne<{ id: string }>(
    `select id from agency where code = $1 union all select agency_id from agency_code_alias where code = $1 limit 1`,
    [code],
  );
  return row?.id ?? null;
}

/** The unit of an agency that processes a field. @throws NoCompetentUnit */
export async function processingUnit(tx: Tx, agencyId: string, fieldCode: string): Promise<UnitView> {
  const unit = await tx.maybeOne<UnitView & Record<string, unknown>>(
    `select ${COLUMNS} from unit u join agency a on a.id = u.agency_id where u.agency_id = $1 and $2 = any(u.fields) and ${VALID} order by u.code limit 1`,
    [agencyId, fieldCode],
  );
  if (unit === null) throw new NoCompetentUnit();
  return unit;
}

/** The unit that renders a named service to others, such as the opinion on fire safety ('cong-an-pccc'). @throws NoCompetentUnit */
export async function serviceUnit(tx: Tx, service: string): Promise<UnitView> {
  const unit = await tx.maybeOne<UnitView & Record<string, unknown>>(
    `select ${COLUMNS} from unit u join agency a on a.id = u.agency_id where $1 = any(u.fields) and ${VALID} order by u.code limit 1`,
    [service],
  );
  if (unit === null) throw new NoCompetentUnit();
  return unit;
}

/**
 * The agency that decides: for commune procedures the desk's own commune, or the agency of the same area that has the field (the police);
 * else the agency of the province that has it. @throws NoCompetentUnit
 */
export async function competentAgency(
  tx: Tx,
  desk: UnitView,
  agencyKind: string,
  fieldCode: string,
  wanted: string | null,
): Promise<string> {
  if (wanted !== null) {
    const agencyId = await findAgencyId(tx, wanted);
    if (agencyId === null) throw new NoCompetentUnit();
    return agencyId;
  }
  if (agencyKind.startsWith('commune')) {
    // A provincial desk receives for every commune, so it must be told which one is meant.
    if (desk.agencyKind !== 'commune') throw new NoCompetentUnit();
    return (await has(tx, desk.agencyId, fieldCode)) ? desk.agencyId : await neighbourWith(tx, desk, fieldCode);
  }
  const row = await tx.maybeOne<{ id: string }>(
    `select a.id from agency a join unit u on u.agency_id = a.id where a.kind not in ('commune', 'commune_police') and $1 = any(u.fields) and ${VALID} order by a.code limit 1`,
    [fieldCode],
  );
  if (row === null) throw new NoCompetentUnit();
  return row.id;
}

async function has(tx: Tx, agencyId: string, fieldCode: string): Promise<boolean> {
  return (
    (await tx.maybeOne(`select 1 from unit u where u.agency_id = $1 and $2 = any(u.fields) and ${VALID}`, [agencyId, fieldCode])) !== null
  );
}

/** Another agency of the desk's area that has the field. */
async function neighbourWith(tx: Tx, desk: UnitView, fieldCode: string): Promise<string> {
  const row = await tx.maybeOne<{ id: string }>(
    `select a.id from agency a join unit u on u.agency_id = a.id where a.area_code = $1 and a.id <> $2 and $3 = any(u.fields) and ${VALID} order by a.code limit 1`,
    [desk.areaCode, desk.agencyId, fieldCode],
  );
  if (row === null) throw new NoCompetentUnit();
  return row.id;
}
